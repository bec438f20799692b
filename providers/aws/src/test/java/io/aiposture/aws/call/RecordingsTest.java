package io.aiposture.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.aws.AwsProvider;
import io.aiposture.aws.family.Families;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.inventory.Inventory;
import io.aiposture.testing.Recordings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real answers of AWS, recorded elsewhere, read by the real SDK and the real collectors. */
class RecordingsTest {

    private static final Path RECORDINGS = Path.of("../../../shared/recordings/aws");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void everyGroupIsReadWithoutAGapThatTheRecordingDoesNotExplain() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(RECORDINGS), "no recordings beside the checkout");
        Map<String, RecordedAnswers> groups = RecordedAnswers.groups(RECORDINGS);
        Map<String, DeclaredType> types = Families.DECLARED.types();
        List<String> unexplained = new ArrayList<>();
        Map<String, Integer> resources = new TreeMap<>();
        Set<String> served = new TreeSet<>();
        for (Map.Entry<String, RecordedAnswers> group : groups.entrySet()) {
            RecordedAnswers answers = group.getValue();
            if (answers.recorded().stream().noneMatch(operations(types)::contains)) {
                continue;
            }
            Inventory inventory = collect(answers);
            inventory.resources().forEach(r -> resources.merge(r.type(), 1, Integer::sum));
            served.addAll(answers.served());
            unexplained.addAll(Recordings.unexplained(group.getKey(), inventory, op -> isExplained(answers, op)));
        }
        assertThat(unexplained).isEmpty();
        assertThat(groups).hasSizeGreaterThan(400);
        // what the recordings hold of our types really arrives as resources
        assertThat(resources)
                .containsKeys(
                        "AWS::SageMaker::NotebookInstance",
                        "AWS::SageMaker::Domain",
                        "AWS::SageMaker::Model",
                        "AWS::SageMaker::EndpointConfig",
                        "AWS::Bedrock::Guardrail",
                        "AWS::Bedrock::Agent",
                        "AWS::Bedrock::KnowledgeBase",
                        "AWS::Kendra::Index",
                        "AWS::KMS::Key",
                        "AWS::S3::Bucket",
                        "AWS::EC2::VPC",
                        "AWS::CloudTrail::Trail");
        System.out.println("recordings: " + served.size() + " operations served, "
                + resources.values().stream().mapToInt(Integer::intValue).sum() + " resources of " + resources.size()
                + " types");
    }

    private static Set<String> operations(Map<String, DeclaredType> types) {
        return types.values().stream()
                .flatMap(DeclaredType::operations)
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Inventory collect(RecordedAnswers answers) {
        AwsSession session = AwsSession.inProcess(answers, "us-east-1", List.of("us-east-1"), CLOCK);
        return new AwsCollector(session, "test")
                .collect(Plan.everything(new Catalog(List.of(new AwsProvider()))), (d, t, w) -> {});
    }

    /** Not recorded, recorded as an error, or a list whose next page is missing. */
    private static boolean isExplained(RecordedAnswers answers, String operation) {
        return answers.unanswered().contains(operation)
                || answers.errors().contains(operation)
                || answers.cutShort().contains(operation);
    }
}
