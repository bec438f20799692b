package io.aiposture.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.aws.type.AwsService;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.type.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;

/** With an endpoint of the user's own no other host is asked, and none is made up. */
class OwnEndpointTest {

    private static final String SETTING = "aws.endpointUrl";

    private final List<URI> asked = new ArrayList<>();

    @AfterEach
    void forget() {
        System.clearProperty(SETTING);
    }

    private SdkApi api(String host) {
        Wire.AnswersByOperation noting = new Wire.AnswersByOperation() {
            @Override
            public ExecutableHttpRequest answer(Request request, HttpExecuteRequest http) {
                asked.add(http.httpRequest().getUri());
                return Nordlicht.ESTATE.answer(request, http);
            }
        };
        Wire wire = new Wire(noting, Set.of(host), Pace.free());
        return new SdkApi(
                wire, new Clients(wire, new Clients.Settings(AnonymousCredentialsProvider.create(), "", true)));
    }

    @ParameterizedTest
    @CsvSource({
        "S3CONTROL, GetPublicAccessBlock, AccountId, 127.0.0.1, /v20180820/configuration/publicAccessBlock",
        "S3CONTROL, GetPublicAccessBlock, AccountId, localhost, /v20180820/configuration/publicAccessBlock",
        "S3, GetBucketPolicyStatus, Bucket, 127.0.0.1, /402000000001",
        "BEDROCK, ListGuardrails, x, localhost, /guardrails",
    })
    void requestsGoToItsHost(AwsService service, String operation, String parameter, String host, String path)
            throws Exception {
        System.setProperty(SETTING, "http://" + host + ":4566");
        Request request = new Request(
                Operation.op(service, operation),
                Nordlicht.HOME,
                JsonNodeFactory.instance.objectNode().put(parameter, "402000000001"));
        try {
            api(host).call(request);
        } catch (CallException e) {
            assertThat(e).as("the estate's own answer: there is none").hasMessageContaining("NoSuch");
        }
        assertThat(asked)
                .singleElement()
                .satisfies(uri -> assertThat(uri).hasHost(host).hasPort(4566).hasPath(path));
    }
}
