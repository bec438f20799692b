package io.aiposture.gcp.schema;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.gcp.type.ApiDescription;
import io.aiposture.gcp.type.GcpService;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.TypeSchema;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Derives the schema of one resource type from the descriptions of the methods that bring it. */
final class DescribedSchema {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{\\+?([A-Za-z0-9_.]+)}");

    private final DeclaredType type;
    private final Map<String, Map<String, FieldType>> shapes = new TreeMap<>();

    DescribedSchema(DeclaredType type) {
        this.type = type;
    }

    /** @throws IllegalStateException when the declaration does not fit the description */
    TypeSchema schema() {
        type.operations().forEach(DescribedSchema::checkParameters);
        FieldType answer = type.describe() == null ? item() : answer(type.describe());
        Map<String, FieldType> fields = new TreeMap<>(fields(answer, type.list()));
        item();
        for (Operation attachment : type.attachments()) {
            FieldType part = answer(attachment);
            fields.put(attachment.noun(), part);
        }
        fields.putAll(type.extra());
        return new TypeSchema(type.name(), fields, shapes);
    }

    private FieldType item() {
        if (type.isWholeAnswer()) {
            return answer(type.list());
        }
        FieldType list = at(root(type.list()), type.items(), type.list());
        if (list instanceof FieldType.ListOf l) {
            return known(l.element(), type.list());
        }
        throw new IllegalStateException(type.list().id() + ": " + type.items() + " is no list");
    }

    private static void checkParameters(Operation operation) {
        ApiDescription.Method method = description(operation).method(operation.name());
        Matcher inPath = PATH_PARAMETER.matcher(method.path());
        while (inPath.find()) {
            if (!operation.args().containsKey(inPath.group(1))) {
                throw new IllegalStateException(operation.id() + " needs the parameter " + inPath.group(1));
            }
        }
        if (method.verb().equals("GET")) {
            operation.args().keySet().stream()
                    .filter(a -> !method.query().contains(a) && !method.path().contains(a + "}"))
                    .forEach(a -> {
                        throw new IllegalStateException(
                                operation.id() + " has no parameter " + a + ", but " + method.query());
                    });
        }
    }

    private static ApiDescription description(Operation operation) {
        return GcpService.of(operation).description();
    }

    private static FieldType root(Operation operation) {
        return FieldType.parse(description(operation).method(operation.name()).response());
    }

    private FieldType answer(Operation operation) {
        return known(at(root(operation), operation.unwrap(), operation), operation);
    }

    private static FieldType at(FieldType from, String pointer, Operation operation) {
        FieldType at = from;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            FieldType next = step.equals("*") && at instanceof FieldType.MapOf map
                    ? map.value()
                    : fields(at, operation).get(step);
            if (next == null) {
                throw new IllegalStateException(operation.id() + " answers without " + pointer);
            }
            at = next;
        }
        return at;
    }

    private static Map<String, FieldType> fields(FieldType shape, Operation operation) {
        if (shape instanceof FieldType.Shape s) {
            return description(operation).schema(s.name());
        }
        throw new IllegalStateException(operation.id() + ": " + shape.text() + " is no object");
    }

    /** Takes a shape and all that it refers to into the schema. */
    private FieldType known(FieldType type, Operation operation) {
        if (type instanceof FieldType.ListOf l) {
            known(l.element(), operation);
        } else if (type instanceof FieldType.MapOf m) {
            known(m.value(), operation);
        } else if (type instanceof FieldType.Shape s) {
            Map<String, FieldType> fields = fields(s, operation);
            Map<String, FieldType> same = shapes.putIfAbsent(s.name(), fields);
            if (same != null && !same.equals(fields)) {
                throw new IllegalStateException("two APIs have different schemas " + s.name());
            }
            if (same == null) {
                fields.values().forEach(f -> known(f, operation));
            }
        }
        return type;
    }
}
