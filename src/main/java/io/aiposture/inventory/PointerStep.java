package io.aiposture.inventory;

/** The name of a member as a step of a JSON pointer. */
public final class PointerStep {

    private PointerStep() {}

    /** The step that leads to a member. */
    public static String to(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    /** The member that a step leads to. */
    public static String member(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
