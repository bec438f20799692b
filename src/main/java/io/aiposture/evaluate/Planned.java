package io.aiposture.evaluate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntime.Program;
import org.jspecify.annotations.Nullable;

/** A checked expression whose program is planned when it first runs: most messages of a run are never shown. */
final class Planned {

    private final CelAbstractSyntaxTree ast;
    private final CelRuntime runtime;
    private volatile @Nullable Program program;

    Planned(CelAbstractSyntaxTree ast, CelRuntime runtime) {
        this.ast = ast;
        this.runtime = runtime;
    }

    Program program() throws CelEvaluationException {
        Program known = program;
        if (known == null) {
            // planned twice when two threads ask at once: both plans are the same
            known = runtime.createProgram(ast);
            program = known;
        }
        return known;
    }
}
