package io.aiposture.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An inventory that is read account by account, any number of times: what an evaluation needs, however large the estate
 * is. Thread-safe.
 */
public interface InventorySource extends AutoCloseable {

    /**
     * What a resource is, without its data.
     *
     * @param account its scope, without region
     * @param position where {@link #at} finds it
     */
    record Heading(Scope account, String type, String id, long position) {}

    Header header();

    /** Sorted. */
    List<Gap> gaps();

    Calls calls();

    /** The types of which it holds resources. */
    Set<String> types();

    /** How many resources stand in each account (a scope without region). */
    SortedMap<Scope, Long> accounts();

    /**
     * Goes through all resources. Their data is read only when asked for.
     *
     * @param look called on several threads; what it finds may be null
     * @param use told what was found, in the order in which the resources stand there
     */
    <T> void headings(Look<T> look, Consumer<T> use);

    /** Looks at a resource, or only at its heading. */
    @FunctionalInterface
    interface Look<T> {
        @Nullable
        T at(Heading heading, Supplier<Resource> resource);
    }

    /**
     * The resources of an account, sorted.
     *
     * @throws InventoryException when the data of one is malformed
     */
    List<Resource> read(Scope account);

    /** One resource. */
    Resource at(long position);

    /** How many resources there are. */
    default long size() {
        return accounts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Everything at once; only for what is known to be small, or must be seen whole. */
    default Inventory whole() {
        List<Resource> all = new ArrayList<>();
        accounts().keySet().forEach(account -> all.addAll(read(account)));
        return new Inventory(header(), all, gaps(), calls().stream().toList());
    }

    @Override
    default void close() throws IOException {}
}
