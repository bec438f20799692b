package io.aiposture.inventory;

import java.util.Comparator;

/**
 * A list that could not be read to its end: resources of a type may exist in a scope that nobody has seen.
 *
 * @param type the resource type, or {@code *} when no type of the scope could be read
 * @param detail the service's own short error code, never its message (which may hold data of the account)
 */
public record Gap(Scope scope, String type, String operation, String reason, String detail) implements Comparable<Gap> {

    /** By all that it says, so that equal gaps in any order give equal bytes. */
    private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::scope)
            .thenComparing(Gap::type)
            .thenComparing(Gap::operation)
            .thenComparing(Gap::reason)
            .thenComparing(Gap::detail);

    /** Stands for every resource type. */
    public static final String EVERY_TYPE = "*";

    /** True when this gap leaves it open which resources of a type exist in its scope. */
    public boolean isAbout(String wanted) {
        return type.equals(EVERY_TYPE) || type.equals(wanted);
    }

    /** The gap as the reason why a value is unread. */
    public Unread toUnread() {
        return new Unread("", operation, reason);
    }

    @Override
    public int compareTo(Gap o) {
        return ORDER.compare(this, o);
    }
}
