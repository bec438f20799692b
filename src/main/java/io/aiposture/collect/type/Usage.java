package io.aiposture.collect.type;

/** What AI resources refer to, as far as it has been read. */
@FunctionalInterface
public interface Usage {

    /** True when an AI resource names this id, address or bucket. */
    boolean refersTo(String reference);

    /** Differs where the references differ; empty when nothing is known of them. */
    default String digest() {
        return "";
    }
}
