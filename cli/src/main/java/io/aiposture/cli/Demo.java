package io.aiposture.cli;

import io.aiposture.aws.call.AnswerFiles;
import io.aiposture.aws.call.AwsCollector;
import io.aiposture.aws.call.AwsSession;
import io.aiposture.azure.call.AzureCollector;
import io.aiposture.azure.call.AzureSession;
import io.aiposture.collect.Collector;
import io.aiposture.gcp.call.GcpCollector;
import io.aiposture.gcp.call.GcpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The sample estate of one company in all clouds: files of API answers that the real collectors read. */
final class Demo {

    /** The demo's own time, so that what is young in it stays young. */
    static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    private Demo() {}

    static List<Collector> collectors() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        AwsSession aws = AwsSession.inProcess(new AnswerFiles("demo/aws"), "eu-west-1", List.of(), clock);
        GcpSession gcp = GcpSession.inProcess(
                new io.aiposture.collect.rest.AnswerFiles("demo/gcp"),
                List.of("projects/nordlicht-ml"),
                List.of(),
                clock);
        AzureSession azure = AzureSession.inProcess(
                new io.aiposture.collect.rest.AnswerFiles("demo/azure"),
                List.of("5d5d0001-1111-4222-8333-444455556666"),
                clock);
        return List.of(
                new AwsCollector(aws, Version.tool()),
                new GcpCollector(gcp, Version.tool()),
                new AzureCollector(azure, Version.tool()));
    }
}
