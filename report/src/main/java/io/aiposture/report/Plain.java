package io.aiposture.report;

/** Makes text of a scanned account safe to show: it is written by whoever can write there. */
public final class Plain {

    private static final int LONGEST = 400;

    private Plain() {}

    /** Shows control characters, escapes and text-direction marks as {@code \\u001b}; cuts what is absurdly long. */
    public static String text(String hostile) {
        return text(hostile, LONGEST);
    }

    /** The same, cut after so many characters; says so where it cuts. */
    public static String text(String hostile, int longest) {
        return hostile.length() <= longest && isPlainAscii(hostile) ? hostile : shown(hostile, longest);
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String shown(String hostile, int longest) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < hostile.length(); ) {
            int c = hostile.codePointAt(i);
            i += Character.charCount(c);
            if (shown++ >= longest) {
                return out.append("… (")
                        .append(hostile.length())
                        .append(" characters)")
                        .toString();
            }
            if (isHarmless(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("\\u%04x", c));
            }
        }
        return out.toString();
    }

    /** The same without a cut. */
    static String whole(String hostile) {
        return text(hostile, Integer.MAX_VALUE);
    }

    private static boolean isHarmless(int c) {
        int kind = Character.getType(c);
        return kind != Character.CONTROL
                && kind != Character.FORMAT
                && kind != Character.SURROGATE
                && kind != Character.LINE_SEPARATOR
                && kind != Character.PARAGRAPH_SEPARATOR
                && kind != Character.UNASSIGNED;
    }
}
