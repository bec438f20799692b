package io.aiposture.evaluate;

import dev.cel.runtime.CelEvaluationException;
import io.aiposture.cli.SampleEstate;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Resource;
import io.aiposture.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The real rules over the parsed resources of the sample estate, on one thread: {@code evaluations} is how many rule x
 * resource evaluations a second that makes. Joins are indexed and derived facts computed before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class RuleBench {

    /** Counts what one invocation does. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {
        public long evaluations;

        @Setup(Level.Iteration)
        public void reset() {
            evaluations = 0;
        }
    }

    private record Pair(CompiledRule rule, Judge judge, Resource resource, Activation variables) {}

    private List<Pair> pairs = List.of();

    @Setup(Level.Trial)
    public void read() throws Exception {
        Inventory sample = SampleEstate.inventory();
        Rulebook book = SampleEstate.rules();
        Estate estate = new Estate(sample, book.catalog());
        pairs = new ArrayList<>();
        for (Rule rule : book.rules()) {
            CompiledRule compiled = book.compiled(rule);
            Judge judge = new Judge(compiled, estate, book.catalog());
            for (Resource r : estate.all(rule.resource())) {
                pairs.add(new Pair(compiled, judge, r, variables(compiled, estate, book, r)));
            }
        }
        System.out.println(book.rules().size() + " rules, " + sample.resources().size() + " resources, "
                + pairs.size() + " evaluations");
    }

    private static Activation variables(CompiledRule rule, Estate estate, Rulebook book, Resource resource) {
        ObjectView params = new ObjectView(
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode().setAll(Map.copyOf(rule.params())),
                Marks.NONE,
                null);
        Context context = new Context(estate, book.catalog().types(), resource, null);
        return new Activation(context, params, estate.inventory().header().collectedAt());
    }

    /** Conditions alone: what the expressions of the rules cost. */
    @Benchmark
    public void conditions(Work work, Blackhole sink) {
        for (Pair p : pairs) {
            sink.consume(condition(p));
        }
        work.evaluations += pairs.size();
    }

    private static Object condition(Pair p) {
        UnreadValueException.begin();
        try {
            return (p.rule.appliesWhen().isEmpty()
                            || CompiledRule.holds(p.rule.appliesWhen().get(), p.variables))
                    && CompiledRule.holds(p.rule.failsWhen(), p.variables);
        } catch (CelEvaluationException e) {
            return e;
        }
    }

    /** Whole verdicts: conditions, evidence, severity and message. */
    @Benchmark
    public void verdicts(Work work, Blackhole sink) {
        for (Pair p : pairs) {
            sink.consume(p.judge.judge(p.resource));
        }
        work.evaluations += pairs.size();
    }
}
