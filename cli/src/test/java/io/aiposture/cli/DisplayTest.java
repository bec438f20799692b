package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.Severity;
import io.aiposture.inventory.Resource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shown before a scan ends is true when it has ended. */
class DisplayTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Display display(boolean terminal, Function<Resource, Stream<Finding>> preview) {
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Display(new Console(err, err, false, terminal, Map.of(), Clock.systemUTC()), preview, nanos::get);
    }

    @Test
    void aFindingAppearsAfterSomeSeconds() throws Exception {
        List<Finding> failures = BigEstate.demo().with(Outcome.FAIL).stream().toList();
        Finding severe = first(failures, Severity.HIGH);
        Resource any = SampleEstate.inventory().resources().get(0);
        Display display = display(false, resource -> Stream.of(severe));
        display.read(any);
        assertThat(shown()).isEmpty();
        nanos.set(Duration.ofSeconds(6).toNanos());
        display.update(1, 2, "something");
        assertThat(shown().lines())
                .singleElement()
                .asString()
                .startsWith("found HIGH")
                .contains(severe.rule().id(), severe.subject().name());
    }

    private static Finding first(List<Finding> failures, Severity severity) {
        return failures.stream()
                .filter(f -> f.severity() == severity)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneOfEachRuleAndFiveOfEachSeverityAreEnough() throws Exception {
        List<Finding> failures = BigEstate.demo().with(Outcome.FAIL).stream().toList();
        Display display = display(true, resource -> failures.stream());
        nanos.set(Duration.ofMinutes(1).toNanos());
        for (Resource resource : SampleEstate.inventory().resources().subList(0, 3)) {
            display.read(resource);
        }
        for (Severity severity : Severity.values()) {
            long rules = failures.stream()
                    .filter(f -> f.severity() == severity)
                    .map(f -> f.rule().id())
                    .distinct()
                    .count();
            List<String> lines = shown().lines()
                    .filter(l -> l.contains("found " + severity.name()))
                    .toList();
            assertThat(lines).hasSize((int) Math.min(5, rules)).doesNotHaveDuplicates();
        }
    }

    @Test
    void namesOfTheAccountAreNoCommandsForTheTerminal() throws Exception {
        Finding severe = first(BigEstate.demo().with(Outcome.FAIL).stream().toList(), Severity.HIGH);
        Finding.Subject s = severe.subject();
        Finding.Subject hostile =
                new Finding.Subject(s.scope(), s.type(), s.id(), "\u001b[2Jname", s.tags(), s.source());
        Finding bad = new Finding(
                severe.rule(), hostile, severe.outcome(), severe.severity(), severe.message(), List.of(), null);
        Display display = display(false, resource -> Stream.of(bad));
        nanos.set(Duration.ofSeconds(6).toNanos());
        display.read(SampleEstate.inventory().resources().get(0));
        assertThat(shown()).contains("[2Jname").doesNotContain("\u001b");
    }
}
