package io.aiposture.evaluate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import org.jspecify.annotations.Nullable;

/** A checked expression whose program is planned when it first runs: most messages of a run are never shown. */
final class Planned {

    private final CelAbstractSyntaxTree ast;
    private final Planner planner;
    private volatile @Nullable Program program;

    Planned(CelAbstractSyntaxTree ast, Planner planner) {
        this.ast = ast;
        this.planner = planner;
    }

    Program program() throws CelEvaluationException {
        Program known = program;
        if (known == null) {
            // planned twice when two threads ask at once: both plans are the same
            known = planner.plan(ast);
            program = known;
        }
        return known;
    }
}
