package io.aiposture.aws.type;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.DerivedField;
import io.aiposture.collect.Plan;
import io.aiposture.collect.ResourceType;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.TypeSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of an AWS resource type: how it is listed, described and completed. Immutable; every method returns a
 * changed copy.
 *
 * @param name CloudFormation's name, or one in its style where CloudFormation has none
 * @param list the operation that lists it
 * @param items JSON pointer to the list in its answer; empty when the answer itself is the one resource
 * @param parent the type whose resources are listed first; null for a type of its own
 * @param describe the operation that gives a listed item's data
 * @param attachments further answers, which stand in the data under {@link Operation#noun()}
 * @param id JSON pointers to the parts of the id, in the data or else in the listed item; several are joined by a slash
 * @param label JSON pointer to what people call it
 * @param aliases JSON pointers to further names; {@code *} stands for every element of a list
 * @param ai true for AI services themselves, false for what they stand on
 * @param details whether a listed item is read further; for platform resources that AI may or may not use
 * @param extra fields that the service returns and the SDK's model does not know yet
 */
public record AwsType(
        String name,
        Operation list,
        String items,
        @Nullable String parent,
        @Nullable Operation describe,
        List<Operation> attachments,
        List<String> id,
        String label,
        List<String> aliases,
        boolean ai,
        @Nullable Selection details,
        Map<String, FieldType> extra,
        List<DerivedField> derived)
        implements ResourceType {

    /** Decides whether the details of a platform resource are worth their calls. */
    @FunctionalInterface
    public interface Selection {

        /**
         * @param item the listed item
         * @param used what the AI resources read so far refer to
         */
        boolean wants(JsonNode item, Usage used);
    }

    /** What AI resources refer to, as far as it has been read. */
    @FunctionalInterface
    public interface Usage {

        /** True when an AI resource names this ARN, id or bucket. */
        boolean refersTo(String reference);
    }

    /** A type listed by an operation whose answer holds the items at a JSON pointer. */
    public static AwsType type(String name, Operation list, String items) {
        return new AwsType(
                name, list, items, null, null, List.of(), List.of(), "", List.of(), false, null, Map.of(), List.of());
    }

    /** A setting of which every region or account has exactly one. Its id is the scope's label. */
    public static AwsType setting(String name, Operation read) {
        return type(name, read, "");
    }

    /** A type of the AI services themselves: what it refers to counts as used by AI. */
    public AwsType forAi() {
        return new AwsType(
                name, list, items, parent, describe, attachments, id, label, aliases, true, details, extra, derived);
    }

    /** Listed once for every resource of another type of the same service scope. */
    public AwsType under(String parentType) {
        return new AwsType(
                name, list, items, parentType, describe, attachments, id, label, aliases, ai, details, extra, derived);
    }

    public AwsType describe(Operation operation) {
        return new AwsType(
                name, list, items, parent, operation, attachments, id, label, aliases, ai, details, extra, derived);
    }

    public AwsType attach(Operation operation) {
        List<Operation> all = new ArrayList<>(attachments);
        all.add(operation);
        return new AwsType(
                name, list, items, parent, describe, List.copyOf(all), id, label, aliases, ai, details, extra, derived);
    }

    /** JSON pointers to the id, the name, and further names. */
    public AwsType named(String idPointer, String namePointer, String... more) {
        return new AwsType(
                name,
                list,
                items,
                parent,
                describe,
                attachments,
                List.of(idPointer),
                namePointer,
                List.of(more),
                ai,
                details,
                extra,
                derived);
    }

    /** An id made of several parts, for what has no ARN; parts that are absent are left out. */
    public AwsType identifiedBy(String... pointers) {
        return new AwsType(
                name,
                list,
                items,
                parent,
                describe,
                attachments,
                List.of(pointers),
                label,
                aliases,
                ai,
                details,
                extra,
                derived);
    }

    public AwsType detailsIf(Selection selection) {
        return new AwsType(
                name, list, items, parent, describe, attachments, id, label, aliases, ai, selection, extra, derived);
    }

    /** A field that the service documents and SDK 2.40.2 lacks; {@code type} as {@link FieldType#parse} reads it. */
    public AwsType newer(String field, String type) {
        Map<String, FieldType> all = new LinkedHashMap<>(extra);
        all.put(field, FieldType.parse(type));
        return new AwsType(
                name, list, items, parent, describe, attachments, id, label, aliases, ai, details, all, derived);
    }

    public AwsType derive(List<DerivedField> fields) {
        List<DerivedField> all = new ArrayList<>(derived);
        all.addAll(fields);
        return new AwsType(
                name, list, items, parent, describe, attachments, id, label, aliases, ai, details, extra, all);
    }

    /** Every operation of this declaration. */
    public Stream<Operation> operations() {
        return Stream.of(Stream.of(list), Optional.ofNullable(describe).stream(), attachments.stream())
                .flatMap(s -> s);
    }

    /** True when a plan needs an attachment: somebody looks at it, or it brings further names. */
    public boolean wants(Operation attachment, Plan plan) {
        return plan.wants(name, attachment.noun())
                || aliases.stream().anyMatch(a -> a.startsWith("/" + attachment.noun() + "/"));
    }

    /** True when the description does not repeat the id, so that it comes from the listed item alone. */
    public boolean idOnlyInList() {
        return id.equals(List.of(""));
    }

    /** True for a setting, of which a scope has exactly one. */
    public boolean isSetting() {
        return items.isEmpty();
    }

    @Override
    public boolean global() {
        return list.service().global();
    }

    @Override
    public TypeSchema schema() {
        return SchemaFiles.load(name);
    }

    @Override
    public List<String> aliases(Resource resource) {
        return aliases.stream()
                .flatMap(pointer -> Pointers.texts(resource.data(), pointer))
                .toList();
    }
}
