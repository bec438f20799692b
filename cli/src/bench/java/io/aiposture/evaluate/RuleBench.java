package io.aiposture.evaluate;

import dev.cel.runtime.CelEvaluationException;
import io.aiposture.bench.EstateGenerator;
import io.aiposture.cli.SampleEstate;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.inventory.Resource;
import io.aiposture.rule.Rule;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The real rules over parsed resources, on one thread: {@code evaluations} ÷ {@code core} is how many rule x resource
 * evaluations a second and core that makes. Joins are indexed and derived facts computed before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class RuleBench {

    /** {@code sample}: the sample estate; {@code generated}: accounts of a thousand in a realistic mix. */
    @Param({"sample", "generated"})
    public String estate = "sample";

    /** Counts what one iteration does. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {
        public long evaluations;
        /** Seconds that this thread had a core, so that other work on the machine changes no figure. */
        public double core;

        private long start;

        @Setup(Level.Iteration)
        public void begin() {
            evaluations = 0;
            start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        @TearDown(Level.Iteration)
        public void end() {
            core = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        }
    }

    private record Pair(CompiledRule rule, Judge judge, Resource resource, Activation variables) {}

    private List<Pair> pairs = List.of();

    @Setup(Level.Trial)
    public void read() throws Exception {
        Inventory inventory = estate.equals("sample") ? SampleEstate.inventory() : generated();
        Rulebook book = SampleEstate.rules();
        Estate estate = new Estate(inventory, book.catalog());
        pairs = new ArrayList<>();
        for (Rule rule : book.rules()) {
            CompiledRule compiled = book.compiled(rule);
            Judge judge = new Judge(compiled, estate, book.catalog());
            for (Resource r : estate.all(rule.resource())) {
                pairs.add(new Pair(compiled, judge, r, variables(compiled, estate, book, r)));
            }
        }
        System.out.println(book.rules().size() + " rules, "
                + inventory.resources().size() + " resources, " + pairs.size() + " evaluations");
    }

    private static Inventory generated() throws Exception {
        Path directory = Files.createTempDirectory("estate");
        Path file = directory.resolve("generated.jsonl");
        EstateGenerator.main(new String[] {
            SampleEstate.write(directory.resolve("sample.jsonl")).toString(), file.toString(), "4", "1000"
        });
        return InventoryFiles.read(file, Instant.EPOCH);
    }

    private static Activation variables(CompiledRule rule, Estate estate, Rulebook book, Resource resource) {
        ObjectView params = new ObjectView(
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                        .objectNode()
                        .setAll(Map.copyOf(rule.params())),
                Marks.NONE,
                null);
        Context context = new Context(estate, book.catalog().types(), resource, null);
        return new Activation(context, params, estate.header().collectedAt());
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
