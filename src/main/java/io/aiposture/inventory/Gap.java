package io.aiposture.inventory;

/**
 * A list that could not be read to its end: resources of a type may exist in a scope that nobody has seen.
 *
 * @param type the resource type, or {@code *} when no type of the scope could be read
 * @param detail the service's own short error code, never its message (which may hold data of the account)
 */
public record Gap(Scope scope, String type, String operation, String reason, String detail) implements Comparable<Gap> {

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
        int byScope = scope.compareTo(o.scope);
        if (byScope != 0) {
            return byScope;
        }
        int byType = type.compareTo(o.type);
        return byType != 0 ? byType : operation.compareTo(o.operation);
    }
}
