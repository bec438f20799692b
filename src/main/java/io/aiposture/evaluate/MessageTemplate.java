package io.aiposture.evaluate;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.util.List;
import java.util.StringJoiner;

/** A message with {@code {expression}} placeholders. A value that is not there is shown as {@code (not set)}. */
record MessageTemplate(List<Part> parts) {

    /** Literal text, or an expression. */
    sealed interface Part {}

    record Text(String text) implements Part {}

    record Value(Program program) implements Part {}

    String render(Activation activation) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(part instanceof Value value ? valueOf(value.program(), activation) : ((Text) part).text());
        }
        return out.toString();
    }

    private static String valueOf(Program program, Activation activation) {
        try {
            return show(program.eval(activation));
        } catch (CelEvaluationException e) {
            return "(not set)";
        }
    }

    private static String show(Object value) {
        if (value instanceof UnreadElement) {
            return "(the rest was not read)";
        }
        if (value instanceof List<?> list) {
            // no stream: it asks for the size, which a list that was not read to its end does not have
            StringJoiner shown = new StringJoiner(", ");
            for (Object element : list) {
                shown.add(show(element));
            }
            return shown.toString();
        }
        return String.valueOf(value);
    }
}
