package io.aiposture.aws.schema;

import io.aiposture.aws.call.Models;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.TypeSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Derives the schema of one resource type from the SDK's models of the operations that bring it. */
final class ModelSchema {

    private final DeclaredType type;
    private final Map<String, Map<String, FieldType>> shapes = new TreeMap<>();

    ModelSchema(DeclaredType type) {
        this.type = type;
    }

    /** @throws IllegalStateException when the declaration does not fit the model */
    TypeSchema schema() {
        type.operations().forEach(ModelSchema::checkParameters);
        Operation describe = type.describe();
        Map<String, FieldType> fields = new TreeMap<>();
        if (describe == null) {
            fields.putAll(item());
        } else {
            item();
            fields.putAll(shape(at(Models.answer(describe), describe.unwrap(), describe)));
        }
        for (Operation attachment : type.attachments()) {
            SdkPojo part = at(Models.answer(attachment), attachment.unwrap(), attachment);
            fields.put(attachment.noun(), new FieldType.Shape(name(part)));
            shape(part);
        }
        fields.putAll(type.extra());
        return new TypeSchema(type.name(), fields, shapes);
    }

    private Map<String, FieldType> item() {
        SdkPojo answer = Models.answer(type.list());
        if (type.isSetting()) {
            return shape(at(answer, type.list().unwrap(), type.list()));
        }
        SdkField<?> list = field(answer, type.items(), type.list());
        ListTrait trait = list.getTrait(ListTrait.class);
        if (trait == null) {
            throw new IllegalStateException(type.list().id() + ": " + type.items() + " is no list");
        }
        SdkField<?> member = trait.memberFieldInfo();
        return member.marshallingType().equals(MarshallingType.SDK_POJO)
                ? shape(member.constructor().get())
                : Map.of();
    }

    private static void checkParameters(Operation operation) {
        List<String> known = Models.question(operation).sdkFields().stream()
                .map(SdkField::memberName)
                .toList();
        operation.args().keySet().stream().filter(p -> !known.contains(p)).forEach(p -> {
            throw new IllegalStateException(operation.id() + " has no parameter " + p + ", but " + known);
        });
    }

    private static SdkPojo at(SdkPojo answer, String pointer, Operation operation) {
        return pointer.isEmpty()
                ? answer
                : field(answer, pointer, operation).constructor().get();
    }

    private static SdkField<?> field(SdkPojo answer, String pointer, Operation operation) {
        String[] steps = pointer.substring(1).split("/");
        SdkPojo pojo = answer;
        for (int i = 0; ; i++) {
            String step = steps[i];
            SdkField<?> field = pojo.sdkFields().stream()
                    .filter(f -> f.memberName().equals(step))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(operation.id() + " answers without " + pointer));
            if (i == steps.length - 1) {
                return field;
            }
            pojo = field.constructor().get();
        }
    }

    private Map<String, FieldType> shape(SdkPojo pojo) {
        String name = name(pojo);
        Map<String, FieldType> known = shapes.get(name);
        if (known != null) {
            return known;
        }
        Map<String, FieldType> fields = new LinkedHashMap<>();
        shapes.put(name, fields);
        pojo.sdkFields().forEach(f -> fields.put(f.memberName(), fieldType(f)));
        return fields;
    }

    private static String name(SdkPojo pojo) {
        Class<?> outer = pojo.getClass().getEnclosingClass();
        return (outer == null ? pojo.getClass() : outer).getSimpleName();
    }

    private FieldType fieldType(SdkField<?> field) {
        MarshallingType<?> marshalling = field.marshallingType();
        if (marshalling.equals(MarshallingType.LIST)) {
            return new FieldType.ListOf(
                    fieldType(field.getTrait(ListTrait.class).memberFieldInfo()));
        } else if (marshalling.equals(MarshallingType.MAP)) {
            return new FieldType.MapOf(fieldType(field.getTrait(MapTrait.class).valueFieldInfo()));
        } else if (marshalling.equals(MarshallingType.SDK_POJO)) {
            SdkPojo nested = field.constructor().get();
            shape(nested);
            return new FieldType.Shape(name(nested));
        }
        return scalar(marshalling);
    }

    private static FieldType scalar(MarshallingType<?> marshalling) {
        if (marshalling.equals(MarshallingType.BOOLEAN)) {
            return FieldType.Scalar.BOOL;
        } else if (marshalling.equals(MarshallingType.INTEGER)
                || marshalling.equals(MarshallingType.LONG)
                || marshalling.equals(MarshallingType.SHORT)) {
            return FieldType.Scalar.INT;
        } else if (marshalling.equals(MarshallingType.DOUBLE)
                || marshalling.equals(MarshallingType.FLOAT)
                || marshalling.equals(MarshallingType.BIG_DECIMAL)) {
            return FieldType.Scalar.DOUBLE;
        } else if (marshalling.equals(MarshallingType.DOCUMENT)) {
            return new FieldType.Any();
        }
        return FieldType.Scalar.STRING;
    }
}
