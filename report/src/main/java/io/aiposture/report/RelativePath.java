package io.aiposture.report;

import java.nio.charset.StandardCharsets;

/** Turns any text into a relative URI path that leads nowhere else. */
public final class RelativePath {

    private static final String UNRESERVED = "-._~";
    private static final int LONGEST = 200;

    private RelativePath() {}

    /**
     * Encodes text; slashes part it, and parts that would climb or vanish get an underscore.
     *
     * @param otherwise stands for an empty text
     */
    public static String of(String text, String otherwise) {
        String wanted = text.isEmpty() ? otherwise : shortened(text);
        StringBuilder path = new StringBuilder();
        for (String part : wanted.split("/", -1)) {
            path.append(path.isEmpty() ? "" : "/");
            path.append(part.isEmpty() || part.equals(".") || part.equals("..") ? "_" + part : encoded(part));
        }
        return path.toString();
    }

    /** The hash keeps apart what begins alike. */
    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "_" + Integer.toHexString(text.hashCode());
    }

    /** Percent-encodes all but letters, digits and {@code -._~}. */
    static String encoded(String part) {
        StringBuilder out = new StringBuilder();
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append(String.format("%%%02X", (int) c));
            }
        }
        return out.toString();
    }
}
