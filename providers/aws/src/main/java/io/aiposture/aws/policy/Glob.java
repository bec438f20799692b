package io.aiposture.aws.policy;

import java.util.Locale;

/** IAM's patterns: {@code *} stands for any text, {@code ?} for one character. Case counts for nobody here. */
final class Glob {

    private Glob() {}

    /** True when every text that {@code inner} matches is matched by {@code outer} too. */
    static boolean covers(String outer, String inner) {
        return covers(lower(outer), 0, lower(inner), 0, new Boolean[outer.length() + 1][inner.length() + 1]);
    }

    private static boolean covers(String o, int i, String n, int j, Boolean[][] memo) {
        Boolean known = memo[i][j];
        if (known == null) {
            known = step(o, i, n, j, memo);
            memo[i][j] = known;
        }
        return known;
    }

    private static boolean step(String o, int i, String n, int j, Boolean[][] memo) {
        if (i == o.length()) {
            return j == n.length();
        }
        if (o.charAt(i) == '*') {
            return covers(o, i + 1, n, j, memo) || j < n.length() && covers(o, i, n, j + 1, memo);
        }
        if (j == n.length() || n.charAt(j) == '*') {
            return false;
        }
        boolean one = o.charAt(i) == '?' || o.charAt(i) == n.charAt(j) && n.charAt(j) != '?';
        return one && covers(o, i + 1, n, j + 1, memo);
    }

    /** True when some text is matched by both. */
    static boolean intersects(String a, String b) {
        return intersects(lower(a), 0, lower(b), 0, new Boolean[a.length() + 1][b.length() + 1]);
    }

    private static boolean intersects(String a, int i, String b, int j, Boolean[][] memo) {
        Boolean known = memo[i][j];
        if (known == null) {
            known = meet(a, i, b, j, memo);
            memo[i][j] = known;
        }
        return known;
    }

    private static boolean meet(String a, int i, String b, int j, Boolean[][] memo) {
        if (i == a.length() && j == b.length()) {
            return true;
        }
        if (i < a.length() && a.charAt(i) == '*') {
            return intersects(a, i + 1, b, j, memo) || j < b.length() && intersects(a, i, b, j + 1, memo);
        }
        if (j < b.length() && b.charAt(j) == '*') {
            return intersects(a, i, b, j + 1, memo) || i < a.length() && intersects(a, i + 1, b, j, memo);
        }
        if (i == a.length() || j == b.length()) {
            return false;
        }
        boolean same = a.charAt(i) == b.charAt(j) || a.charAt(i) == '?' || b.charAt(j) == '?';
        return same && intersects(a, i + 1, b, j + 1, memo);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
