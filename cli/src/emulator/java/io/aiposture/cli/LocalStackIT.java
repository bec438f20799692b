package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** The collectors against LocalStack, where a container engine and a token are there; skipped with the reason if not. */
class LocalStackIT {

    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.13");

    @Test
    void aScanOfAFreshAccountEnds() {
        String token = System.getenv("LOCALSTACK_AUTH_TOKEN");
        Assumptions.assumeTrue(token != null, "LOCALSTACK_AUTH_TOKEN is not set");
        Assumptions.assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no container engine");
        try (LocalStackContainer localstack = new LocalStackContainer(IMAGE).withEnv("LOCALSTACK_AUTH_TOKEN", token)) {
            localstack.start();
            System.setProperty("aws.endpointUrl", localstack.getEndpoint().toString());
            System.setProperty("aws.accessKeyId", localstack.getAccessKey());
            System.setProperty("aws.secretAccessKey", localstack.getSecretKey());
            Cli.Run run = Cli.run("scan", "aws", "--region", localstack.getRegion(), "--allow-incomplete");
            assertThat(run.exit()).as(run.err()).isIn(0, 1);
            assertThat(run.out()).contains("answered").doesNotContain("internal error");
        } finally {
            System.clearProperty("aws.endpointUrl");
        }
    }
}
