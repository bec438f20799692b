package io.aiposture.bench;

import io.aiposture.evaluate.RuleBench;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many evaluations of a rule over a resource one core makes in a second, by JMH. */
final class RuleRows implements Group {

    /** From this JDK on, string and allocation costs are lower and the budget is higher. */
    private static final int MODERN = 25;

    @Override
    public List<Row> rows(Settings settings, Estates estates) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Jdk jdk : settings.jdks()) {
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .include(RuleBench.class.getName())
                    .jvm(jdk.java().toString())
                    .verbosity(VerboseMode.SILENT);
            if (jdk.feature() >= 23) {
                options.jvmArgsPrepend("--sun-misc-unsafe-memory-access=allow");
            }
            if (settings.quick()) {
                options.warmupIterations(4).measurementIterations(2);
            }
            for (RunResult result : new Runner(options.build()).run()) {
                rows.add(row(jdk, result));
            }
        }
        return rows;
    }

    private static Row row(Jdk jdk, RunResult result) {
        double evaluations = result.getSecondaryResults().get("evaluations").getScore();
        double core = result.getSecondaryResults().get("core").getScore();
        double rate = Math.round(evaluations / core / 1000) * 1000.0;
        String unit = " a second and core";
        String where = "%s estate, %s".formatted(result.getParams().getParam("estate"), jdk.label());
        if (result.getPrimaryResult().getLabel().equals("conditions")) {
            double least = jdk.feature() >= MODERN ? 1_000_000 : 600_000;
            return Row.atLeast("rule × resource evaluations, " + where, rate, least, unit);
        }
        return Row.fact("with evidence and message, " + where, Row.number(rate) + unit);
    }
}
