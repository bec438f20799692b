package io.aiposture.cli;

import io.aiposture.evaluate.Evaluator;
import io.aiposture.evaluate.Rulebook;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * The real rules over copies of the sample estate's AI resources: how many verdicts a second. A verdict is one rule
 * over one resource, evidence included, on all cores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class EvaluationBench {

    /** Copies of every resource of SageMaker and Bedrock. */
    @Param({"200"})
    public int copies;

    private Rulebook book;
    private Inventory estate;

    @Setup(Level.Trial)
    public void read() throws Exception {
        Inventory sample = SampleEstate.inventory();
        List<Resource> all = new ArrayList<>(sample.resources());
        for (Resource r : sample.resources()) {
            boolean ai = r.type().matches("AWS::(SageMaker|Bedrock|BedrockAgentCore)::.*");
            for (int i = 0; ai && i < copies; i++) {
                all.add(new Resource(
                        r.scope(), r.type(), r.id() + i, r.name() + i, r.tags(), r.unread(), r.source(), r.data()));
            }
        }
        Header header = sample.header();
        estate = new Inventory(header, all, sample.gaps(), sample.calls());
        book = SampleEstate.rules();
        System.out.println("resources " + all.size() + ", verdicts "
                + evaluate().findings().size());
    }

    @Benchmark
    public ScanResult evaluate() {
        return new Evaluator(book).evaluate(estate.source(), book.rules());
    }
}
