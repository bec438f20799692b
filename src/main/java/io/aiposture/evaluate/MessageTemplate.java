package io.aiposture.evaluate;

import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A message with {@code {expression}} placeholders. A value that is not there is shown as {@code (not set)}. */
record MessageTemplate(List<Part> parts) {

    /** Literal text, or an expression. */
    sealed interface Part {}

    record Text(String text) implements Part {}

    record Value(Planned expression) implements Part {}

    static MessageTemplate of(CheckedRule checked, Planner planner) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < checked.values().size(); i++) {
            parts.add(new Text(checked.texts().get(i)));
            parts.add(new Value(new Planned(checked.values().get(i), planner)));
        }
        parts.add(new Text(checked.texts().get(checked.values().size())));
        return new MessageTemplate(parts);
    }

    String render(Activation activation) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(part instanceof Value value ? valueOf(value.expression(), activation) : ((Text) part).text());
        }
        return out.toString();
    }

    private static String valueOf(Planned expression, Activation activation) {
        try {
            return show(expression.program().eval(activation));
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
