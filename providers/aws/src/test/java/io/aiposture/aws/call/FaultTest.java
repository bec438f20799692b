package io.aiposture.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.aws.AwsProvider;
import io.aiposture.aws.call.FaultyAnswers.Fault;
import io.aiposture.aws.family.Families;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.evaluate.Evaluator;
import io.aiposture.evaluate.Rulebook;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.CallCount;
import io.aiposture.rule.RuleLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The promise, over the whole sample estate: whichever operation fails, and however, each verdict stays what it was or
 * becomes UNKNOWN and names the operation. Nothing passes or fails because of what was not read.
 */
class FaultTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    /** Operations whose answers decide no verdict of the sample estate, each with the reason. */
    private static final Map<String, String> DECIDES_NOTHING_HERE = Map.of(
            "budgets:DescribeNotificationsForBudget", "the only budget covers no AI service",
            "ce:GetAnomalyMonitors", "nobody subscribes to any monitor",
            "cloudwatch:ListMetrics", "agents and guardrails show already that Bedrock is used",
            "logs:DescribeDeliveries", "there is no delivery source that one could belong to",
            "logs:DescribeDeliverySources", "there is no delivery that one could lead to",
            "organizations:DescribeOrganization", "it makes findings milder, no other");

    private static Rulebook book;
    private static Plan plan;
    private static ScanResult sound;

    @BeforeAll
    static void readTheEstate() throws Exception {
        Path rules = Path.of("../../rules/target/classes/rules");
        book = new Rulebook(new Catalog(List.of(new AwsProvider())), RuleLoader.load(List.of(rules)));
        book.check(book.rules());
        plan = book.plan(book.rules());
        sound = scan(new AnswerFiles("demo/aws"));
    }

    private static ScanResult scan(SdkHttpClient transport) {
        AwsSession session = AwsSession.inProcess(transport, "eu-west-1", List.of("eu-west-1"), CLOCK);
        return new Evaluator(book)
                .evaluate(new AwsCollector(session, "test").collect(plan, (d, t, w) -> {}), book.rules());
    }

    @Test
    void everyOperationTimesEveryFault() {
        Map<String, Operation> operations = new TreeMap<>();
        Families.BASE.forEach(op -> operations.put(op.id(), op));
        Families.DECLARED.types().values().stream()
                .flatMap(DeclaredType::operations)
                .forEach(op -> operations.put(op.id(), op));
        Set<String> called =
                sound.coverage().stream().map(CallCount::operation).collect(Collectors.toCollection(TreeSet::new));
        List<String> broken = new ArrayList<>();
        Set<String> decideNothing = new TreeSet<>();
        int scans = 0;
        for (String id : called) {
            for (Fault fault : Fault.values()) {
                if (fault == Fault.NOT_OFFERED) {
                    continue; // a list that is not offered is empty, and that is no fault
                }
                if (fault == Fault.EMPTY_PAGE_WITH_TOKEN && !FaultyAnswers.isPaged(operations.get(id))) {
                    continue;
                }
                scans++;
                ScanResult faulty = scan(new FaultyAnswers(id, fault));
                broken.addAll(differences(id, fault, faulty));
                if (faulty.with(Outcome.UNKNOWN).stream().noneMatch(f -> names(f, id))) {
                    decideNothing.add(id);
                }
            }
        }
        System.out.println("faults: " + called.size() + " operations, " + scans + " faulty scans, "
                + sound.findings().size() + " verdicts each");
        assertThat(broken).isEmpty();
        assertThat(decideNothing).isEqualTo(DECIDES_NOTHING_HERE.keySet());
        assertThat(called).hasSizeGreaterThan(90);
    }

    @Test
    void aDetailThatIsNotOfferedIsUnreadToo() {
        Set<String> details = new TreeSet<>();
        for (DeclaredType type : Families.DECLARED.types().values()) {
            type.operations().filter(op -> !op.equals(type.list())).forEach(op -> details.add(op.id()));
        }
        Families.DECLARED
                .types()
                .values()
                .forEach(type -> details.remove(type.list().id()));
        details.retainAll(sound.coverage().stream().map(CallCount::operation).toList());
        List<String> broken = new ArrayList<>();
        for (String id : details) {
            broken.addAll(differences(id, Fault.NOT_OFFERED, scan(new FaultyAnswers(id, Fault.NOT_OFFERED))));
        }
        assertThat(details).hasSizeGreaterThan(40);
        assertThat(broken).isEmpty();
    }

    private static boolean names(Finding finding, String operation) {
        return finding.unknown() != null && finding.unknown().operation().equals(operation);
    }

    /** A resource whose description failed is known by what the list calls it: the end of its ARN. */
    private static String key(Finding f) {
        String id = f.subject().id().replaceAll(":\\*$", "");
        String name = id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
        return String.join(
                " ", f.rule().id(), f.subject().type(), f.subject().scope().label(), name);
    }

    private static List<String> differences(String operation, Fault fault, ScanResult faulty) {
        Map<String, Finding> before = new HashMap<>();
        sound.findings().forEach(f -> before.put(key(f), f));
        Set<String> unknownRules = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        Set<String> after = new TreeSet<>();
        for (Finding f : faulty.findings()) {
            after.add(key(f));
            Finding was = before.get(key(f));
            if (names(f, operation)) {
                unknownRules.add(f.rule().id());
            } else if (was == null || was.outcome() != f.outcome()) {
                wrong.add(operation + " " + fault + ": " + key(f) + " is " + f.outcome() + " " + f.message() + ", was "
                        + (was == null ? "not there" : was.outcome()));
            }
        }
        for (String key : before.keySet()) {
            if (!after.contains(key)
                    && !unknownRules.contains(before.get(key).rule().id())) {
                wrong.add(operation + " " + fault + ": " + key + " is gone");
            }
        }
        return wrong;
    }
}
