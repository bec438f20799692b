package io.aiposture.azure.schema;

import io.aiposture.azure.type.Arm;
import io.aiposture.azure.type.ArmModel;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.TypeSchema;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Derives the schema of one resource type from the excerpts of the models of what is read for it. */
final class ArmSchema {

    private static final Set<String> PARAMETERS = Set.of(Arm.SCOPE, Arm.PART, Arm.ID);

    private final DeclaredType type;
    private final Map<String, Map<String, FieldType>> shapes = new TreeMap<>();

    ArmSchema(DeclaredType type) {
        this.type = type;
    }

    /** @throws IllegalStateException when the declaration does not fit the model */
    TypeSchema schema() {
        type.operations().forEach(ArmSchema::check);
        Map<String, FieldType> fields = new TreeMap<>(shape(type.list()));
        for (Operation attachment : type.attachments()) {
            fields.put(attachment.noun(), attached(attachment));
        }
        type.extra().forEach((field, t) -> add(field, t, fields));
        return new TypeSchema(type.name(), fields, shapes);
    }

    /** A newer field may stand below others: {@code properties.ipAllowlist}. */
    private void add(String field, FieldType newer, Map<String, FieldType> fields) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            fields.put(field, newer);
        } else if (fields.get(field.substring(0, dot)) instanceof FieldType.Shape s && shapes.containsKey(s.name())) {
            add(field.substring(dot + 1), newer, shapes.get(s.name()));
        } else {
            throw new IllegalStateException(type.name() + " has no object for " + field);
        }
    }

    private static void check(Operation operation) {
        operation.args().keySet().stream().filter(a -> !PARAMETERS.contains(a)).forEach(a -> {
            throw new IllegalStateException(operation.id() + " has no parameter " + a);
        });
        Arm.type(operation);
    }

    /** A list stands in the data whole, with its {@code value}; a single resource as it is. */
    private FieldType attached(Operation operation) {
        ArmModel.Type model = Arm.type(operation);
        shape(operation);
        FieldType element = new FieldType.Shape(name(operation, model.schema()));
        if (!model.list() || operation.args().containsKey(Arm.ID)) {
            return element;
        }
        if (operation.unwrap().equals("/value")) {
            return new FieldType.ListOf(element);
        }
        throw new IllegalStateException(operation.id() + ": a list is attached with unwrap(\"/value\")");
    }

    private Map<String, FieldType> shape(Operation operation) {
        return known(operation, Arm.type(operation).schema());
    }

    private static String name(Operation operation, String schema) {
        return operation.service().id() + "." + schema;
    }

    /** Schemas of namespaces may have equal names, so that they bear their namespace's. */
    private Map<String, FieldType> known(Operation operation, String schema) {
        String name = name(operation, schema);
        Map<String, FieldType> there = shapes.get(name);
        if (there != null) {
            return there;
        }
        Map<String, FieldType> fields = new TreeMap<>();
        shapes.put(name, fields);
        ArmModel.of(operation.service().id()).schema(schema).forEach((field, t) -> fields.put(field, of(operation, t)));
        return fields;
    }

    private FieldType of(Operation operation, FieldType type) {
        if (type instanceof FieldType.ListOf l) {
            return new FieldType.ListOf(of(operation, l.element()));
        } else if (type instanceof FieldType.MapOf m) {
            return new FieldType.MapOf(of(operation, m.value()));
        } else if (type instanceof FieldType.Shape s) {
            known(operation, s.name());
            return new FieldType.Shape(name(operation, s.name()));
        }
        return type;
    }
}
