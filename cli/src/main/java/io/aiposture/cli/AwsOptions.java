package io.aiposture.cli;

import io.aiposture.aws.call.AwsCollector;
import io.aiposture.aws.call.AwsSession;
import io.aiposture.collect.Collector;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which AWS account, and where in it. Credentials are the SDK's standard ones. */
final class AwsOptions implements CloudOptions {

    @Option(
            names = "--region",
            paramLabel = "R",
            split = ",",
            description = "Only these regions (repeatable). Default: all that the account has enabled.")
    private List<String> regions = List.of();

    @Option(names = "--profile", paramLabel = "P", description = "Profile of ~/.aws. Default: the environment's.")
    private String profile = "";

    @Mixin
    private PaceOptions pace = new PaceOptions();

    @Override
    public List<Collector> collectors(Console console) throws UserException {
        AwsSession session = AwsSession.live(profile, regions, console.clock(), console.environment(), pace.pace());
        return List.of(new AwsCollector(session, Version.tool()));
    }
}
