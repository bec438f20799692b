package io.aiposture.aws.policy;

import java.util.List;
import java.util.Locale;

/**
 * One operator and key of a statement's condition block; the conditions of a statement hold together, the values of one
 * are alternatives.
 *
 * @param operator as written, for example {@code ForAllValues:StringLike}
 * @param key as written; keys are the same whatever their case
 * @param values as text, also booleans and numbers
 */
public record Condition(String operator, String key, List<String> values) {

    public Condition {
        values = List.copyOf(values);
    }

    Operator op() {
        return Operator.of(operator);
    }

    /** The key in lower case, and without the tag name or context name that follows it. */
    String keyName() {
        String lower = key.toLowerCase(Locale.ROOT);
        int slash = lower.indexOf('/');
        return slash < 0 ? lower : lower.substring(0, slash);
    }

    boolean isKey(String name) {
        return key.equalsIgnoreCase(name);
    }

    boolean hasValue(String value) {
        return values.stream().anyMatch(value::equalsIgnoreCase);
    }

    /** True when a value matches everything that a present key can hold. */
    boolean acceptsAnyValue() {
        return op().hasWildcards() && !op().isNegated() && values.stream().anyMatch(v -> v.matches("[*?]*\\*[*?]*"));
    }

    /** True when every request fulfils it, with or without the key. */
    boolean isAlwaysTrue() {
        return op().passesWhenAbsent() && acceptsAnyValue();
    }
}
