package io.aiposture.collect.type;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.Plan;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.TypeSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a resource type: how it is listed, described and completed. Immutable: every method that adds
 * something returns a changed copy.
 */
public final class DeclaredType implements ResourceType {

    private final String name;
    private final Operation list;
    private final String items;
    private String level = "";
    private String bulk = "";
    private @Nullable String parent;
    private @Nullable Operation describe;
    private List<Operation> attachments = List.of();
    private List<String> id = List.of();
    private String label = "";
    private List<String> aliases = List.of();
    private boolean ai;
    private @Nullable Selection details;
    private Map<String, FieldType> extra = Map.of();
    private List<DerivedField> derived = List.of();

    /** Decides whether the details of a platform resource are worth their calls. */
    @FunctionalInterface
    public interface Selection {

        /**
         * @param item the listed item
         * @param used what the AI resources read so far refer to
         */
        boolean wants(JsonNode item, Usage used);
    }

    private DeclaredType(String name, Operation list, String items) {
        this.name = name;
        this.list = list;
        this.items = items;
    }

    private DeclaredType copy() {
        DeclaredType copy = new DeclaredType(name, list, items);
        copy.level = level;
        copy.bulk = bulk;
        copy.parent = parent;
        copy.describe = describe;
        copy.attachments = attachments;
        copy.id = id;
        copy.label = label;
        copy.aliases = aliases;
        copy.ai = ai;
        copy.details = details;
        copy.extra = extra;
        copy.derived = derived;
        return copy;
    }

    /** A type listed by an operation whose answer holds the items at a JSON pointer ({@code *}: in every value). */
    public static DeclaredType type(String name, Operation list, String items) {
        return new DeclaredType(name, list, items);
    }

    /** A setting of which every region or account has exactly one. Its id is the scope's label. */
    public static DeclaredType setting(String name, Operation read) {
        return type(name, read, "");
    }

    /** A type of which an operation answers one for each of some values. */
    public static DeclaredType oneEach(String name, Operation read) {
        return type(name, read, "");
    }

    /** A type of the AI services themselves: what it refers to counts as used by AI. */
    public DeclaredType forAi() {
        DeclaredType copy = copy();
        copy.ai = true;
        return copy;
    }

    /** Listed once for every resource of another type of the same service scope. */
    public DeclaredType under(String parentType) {
        DeclaredType copy = copy();
        copy.parent = parentType;
        return copy;
    }

    /** Read for accounts whose id begins so, for example {@code organizations/}, instead of for common ones. */
    public DeclaredType at(String accountsOf) {
        DeclaredType copy = copy();
        copy.level = accountsOf;
        return copy;
    }

    /** The cloud's bulk inventory lists it under this name; the list is asked where that cannot be read. */
    public DeclaredType bulk(String nameInBulk) {
        DeclaredType copy = copy();
        copy.bulk = nameInBulk;
        return copy;
    }

    public DeclaredType describe(Operation operation) {
        DeclaredType copy = copy();
        copy.describe = operation;
        return copy;
    }

    public DeclaredType attach(Operation operation) {
        DeclaredType copy = copy();
        copy.attachments =
                Stream.concat(attachments.stream(), Stream.of(operation)).toList();
        return copy;
    }

    /** JSON pointers to the id, the name, and further names; {@code *} stands for every element of a list. */
    public DeclaredType named(String idPointer, String namePointer, String... more) {
        DeclaredType copy = copy();
        copy.id = List.of(idPointer);
        copy.label = namePointer;
        copy.aliases = List.of(more);
        return copy;
    }

    /** An id made of several parts, for what has no id of its own; parts that are absent are left out. */
    public DeclaredType identifiedBy(String... pointers) {
        DeclaredType copy = copy();
        copy.id = List.of(pointers);
        return copy;
    }

    public DeclaredType detailsIf(Selection selection) {
        DeclaredType copy = copy();
        copy.details = selection;
        return copy;
    }

    /** A field that the service documents and the API model used here lacks; {@code type} as {@link FieldType#parse}. */
    public DeclaredType newer(String field, String type) {
        DeclaredType copy = copy();
        copy.extra = new LinkedHashMap<>(extra);
        copy.extra.put(field, FieldType.parse(type));
        return copy;
    }

    public DeclaredType derive(List<DerivedField> fields) {
        DeclaredType copy = copy();
        copy.derived = new ArrayList<>(derived);
        copy.derived.addAll(fields);
        return copy;
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
        return isWholeAnswer() && !isOneEach();
    }

    /** True when an answer is one resource. */
    public boolean isWholeAnswer() {
        return items.isEmpty();
    }

    /** True when one is asked for after the other. */
    public boolean isOneEach() {
        return list.args().values().stream().anyMatch(Arg.Each.class::isInstance);
    }

    /** The cloud's own name, or one in its style where it has none. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean global() {
        return !list.regional();
    }

    @Override
    public TypeSchema schema() {
        return SchemaFiles.load(name);
    }

    @Override
    public List<DerivedField> derived() {
        return Collections.unmodifiableList(derived);
    }

    @Override
    public List<String> aliases(Resource resource) {
        return aliases.stream()
                .flatMap(pointer -> Pointers.texts(resource.data(), pointer))
                .toList();
    }

    /** The operation that lists it. */
    public Operation list() {
        return list;
    }

    /** JSON pointer to the list in its answer; empty when the answer itself is the one resource. */
    public String items() {
        return items;
    }

    /** How the ids of the accounts begin that have it; empty for common accounts. */
    public String level() {
        return level;
    }

    /** Its name in the cloud's bulk inventory; empty when that does not hold it. */
    public String bulk() {
        return bulk;
    }

    /** The type whose resources are listed first; null for a type of its own. */
    public @Nullable String parent() {
        return parent;
    }

    /** The operation that gives a listed item's data; null when the list does. */
    public @Nullable Operation describe() {
        return describe;
    }

    /** Operations whose answers stand in the data under {@link Operation#noun()}. */
    public List<Operation> attachments() {
        return attachments;
    }

    /** JSON pointers to the parts of the id, in the data or else in the listed item; several are joined by a slash. */
    public List<String> id() {
        return id;
    }

    /** JSON pointer to what people call it. */
    public String label() {
        return label;
    }

    /** JSON pointers to further names. */
    public List<String> aliases() {
        return aliases;
    }

    /** True for AI services themselves, false for what they stand on. */
    public boolean ai() {
        return ai;
    }

    /** Whether a listed item is read further; null for always. */
    public @Nullable Selection details() {
        return details;
    }

    /** Fields that the service returns and its model does not know yet. */
    public Map<String, FieldType> extra() {
        return extra;
    }
}
