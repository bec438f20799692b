package io.aiposture.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.Catalog;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.collect.Provider;
import io.aiposture.collect.type.Declarations;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.evaluate.Evaluator;
import io.aiposture.evaluate.Rulebook;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.CallCount;
import io.aiposture.rule.Rule;
import io.aiposture.rule.RuleLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The promise, over the whole sample estate: whichever operation fails, and however, each verdict stays what it was or
 * becomes UNKNOWN and names the operation. Nothing passes or fails because of what was not read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaultContract {

    private Rulebook book;
    private Plan plan;
    private ScanResult sound;

    /** The cloud. */
    protected abstract Provider provider();

    /** Its types. */
    protected abstract Declarations declared();

    /** Reads the sample estate. */
    protected abstract Collector sound();

    /** Reads the sample estate, in which one operation fails in one way. */
    protected abstract Collector faulty(String operation, Fault fault);

    /** False for faults that an operation cannot have. */
    protected abstract boolean canHave(String operation, Fault fault);

    /** Operations whose answers decide no verdict of the sample estate, each with the reason. */
    protected abstract Map<String, String> decideNothing();

    /** True for an operation in whose place others are asked when it fails: these may then be what a verdict lacks. */
    protected boolean hasFallback(String operation) {
        return false;
    }

    /** True for an operation whose answer exists although its API is off: then that it is off leaves things open. */
    protected boolean isOpenWhenOff(String operation) {
        return hasFallback(operation);
    }

    /** All rules, as the build packs them. */
    protected Path rules() {
        return Path.of("../../rules/target/classes/rules");
    }

    @BeforeAll
    void readTheEstate() throws Exception {
        List<Rule> own = RuleLoader.load(List.of(rules())).stream()
                .filter(r -> r.id().startsWith(provider().cloud() + "-"))
                .toList();
        book = new Rulebook(new Catalog(List.of(provider())), own);
        book.check(own);
        plan = book.plan(own);
        sound = scan(sound());
    }

    private ScanResult scan(Collector collector) {
        return new Evaluator(book)
                .evaluate(collector.collect(plan, (d, t, w) -> {}).source(), book.rules());
    }

    private Set<String> called() {
        return sound.coverage().stream().map(CallCount::operation).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What breaking one operation did. */
    private record Broken(String operation, int scans, boolean decides, List<String> differences) {}

    @Test
    void everyOperationTimesEveryFault() {
        List<Broken> all = called().parallelStream().map(this::broken).toList();
        System.out.println("faults: " + all.size() + " operations, "
                + all.stream().mapToInt(Broken::scans).sum() + " faulty scans, "
                + sound.findings().size() + " verdicts each");
        assertThat(all.stream().flatMap(b -> b.differences().stream())).isEmpty();
        assertThat(all.stream().filter(b -> !b.decides()).map(Broken::operation))
                .containsExactlyInAnyOrderElementsOf(decideNothing().keySet());
    }

    private Broken broken(String operation) {
        List<String> differences = new ArrayList<>();
        boolean decides = hasFallback(operation);
        int scans = 0;
        for (Fault fault : Fault.values()) {
            // a list that is not offered is empty, and that is no fault
            if (fault == Fault.NOT_OFFERED && !isOpenWhenOff(operation) || !canHave(operation, fault)) {
                continue;
            }
            scans++;
            ScanResult faulty = scan(faulty(operation, fault));
            differences.addAll(differences(operation, fault, faulty));
            decides |= faulty.with(Outcome.UNKNOWN).stream().anyMatch(f -> names(f, operation));
        }
        return new Broken(operation, scans, decides, differences);
    }

    @Test
    void aDetailThatIsNotOfferedIsUnreadToo() {
        Set<String> details = new TreeSet<>();
        for (DeclaredType type : declared().types().values()) {
            type.operations().filter(op -> !op.equals(type.list())).forEach(op -> details.add(op.id()));
        }
        declared().types().values().stream()
                .map(DeclaredType::list)
                .map(Operation::id)
                .forEach(details::remove);
        details.retainAll(called());
        Assumptions.assumeFalse(details.isEmpty(), "the sample estate has nothing of which more is asked");
        List<String> broken = new ArrayList<>();
        for (String id : details) {
            broken.addAll(differences(id, Fault.NOT_OFFERED, scan(faulty(id, Fault.NOT_OFFERED))));
        }
        assertThat(broken).isEmpty();
    }

    private boolean names(Finding finding, String operation) {
        return finding.unknown() != null && finding.unknown().operation().equals(operation);
    }

    /** True when a verdict is open because of a broken operation, or of one that was asked in its place. */
    private boolean isOpen(Finding finding, String operation) {
        return names(finding, operation)
                || hasFallback(operation)
                        && finding.unknown() != null
                        && !finding.unknown().operation().isEmpty();
    }

    /** A resource whose description failed is known by what the list calls it: the end of its id. */
    private static String key(Finding f) {
        String id = f.subject().id().replaceAll(":\\*$", "");
        String name = id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
        return String.join(
                " ", f.rule().id(), f.subject().type(), f.subject().scope().label(), name);
    }

    private List<String> differences(String operation, Fault fault, ScanResult faulty) {
        Map<String, Finding> before = new HashMap<>();
        sound.findings().forEach(f -> before.put(key(f), f));
        Set<String> openRules = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        Set<String> after = new TreeSet<>();
        for (Finding f : faulty.findings()) {
            after.add(key(f));
            Finding was = before.get(key(f));
            if (isOpen(f, operation)) {
                openRules.add(f.rule().id());
            } else if (was == null || was.outcome() != f.outcome()) {
                wrong.add(operation + " " + fault + ": " + key(f) + " is " + f.outcome() + " " + f.message() + " "
                        + f.unknown() + ", was " + (was == null ? "not there" : was.outcome()));
            }
        }
        for (String key : before.keySet()) {
            if (!after.contains(key)
                    && !openRules.contains(before.get(key).rule().id())) {
                wrong.add(operation + " " + fault + ": " + key + " is gone");
            }
        }
        return wrong;
    }
}
