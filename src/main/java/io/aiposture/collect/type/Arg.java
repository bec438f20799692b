package io.aiposture.collect.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Where an operation's parameter comes from. */
public sealed interface Arg {

    /** A JSON pointer into the listed item or the described data; the empty pointer is the item itself. */
    record FromItem(String pointer) implements Arg {}

    /** As {@link FromItem}, wrapped in a list of one: for batch operations. */
    record FromItemAsList(String pointer) implements Arg {}

    /** As {@link FromItem}, with a text behind it: the name of something that each item has one of. */
    record FromItemBefore(String pointer, String suffix) implements Arg {}

    /** A JSON pointer into the parent resource's data. */
    record FromParent(String pointer) implements Arg {}

    /** The scanned account's id. */
    record Account() implements Arg {}

    /** A text in which {@code {account}} and {@code {region}} stand for the scope's. */
    record Scoped(String template) implements Arg {}

    /** A text as in {@link Scoped}, in which {@code {each}} stands for one value after the other: one request each. */
    record Each(String template, List<String> values) implements Arg {}

    /** The scope's region as a list of one. */
    record RegionAsList() implements Arg {}

    /** The time this many days before collection began, for lists that would otherwise reach back for years. */
    record Since(int days) implements Arg {}

    /** Always the same. */
    record Fixed(JsonNode value) implements Arg {}

    /** True when the value differs from region to region. */
    static boolean ofRegion(Arg arg) {
        return arg instanceof RegionAsList
                || arg instanceof Scoped scoped && scoped.template().contains("{region}");
    }
}
