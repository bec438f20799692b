package io.aiposture.aws.policy;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Algebra of IAM's patterns: {@code *} stands for any text, also across colons and slashes, {@code ?} for exactly one
 * character. Case counts; callers fold it where IAM does. Never throws, and needs no stack for long hostile patterns.
 */
public final class Glob {

    /** Beyond this many states an intersection of three or more is taken to exist: the alarming answer. */
    private static final int MOST_STATES = 200_000;

    /** A {@code ?} that stands beside a star: part of "at least so many characters". */
    private static final char LOOSE = '\uE010';

    private static final Pattern STARS = Pattern.compile("\\*+");

    private Glob() {}

    /** True when every text that {@code inner} matches is matched by {@code outer} too. */
    public static boolean covers(String outer, String inner) {
        if (outer.equals(inner) || outer.equals("*")) {
            return true;
        }
        if (!inner.startsWith(outer.substring(0, literal(outer)))) {
            return false;
        }
        String o = gaps(outer);
        String n = inner.contains("**") ? STARS.matcher(inner).replaceAll("*") : inner;
        boolean[] row = new boolean[n.length() + 1];
        row[n.length()] = true;
        for (int i = o.length() - 1; i >= 0; i--) {
            row = rowOf(o.charAt(i), n, row);
        }
        return row[0];
    }

    /** How many characters stand before the first wildcard. Most patterns differ there already. */
    private static int literal(String glob) {
        int end = 0;
        while (end < glob.length() && glob.charAt(end) != '*' && glob.charAt(end) != '?') {
            end++;
        }
        return end;
    }

    /** {@code row[j]}: whether the rest of the outer pattern from this character on covers {@code n} from j on. */
    private static boolean[] rowOf(char c, String n, boolean[] after) {
        boolean[] row = new boolean[n.length() + 1];
        row[n.length()] = c == '*' && after[n.length()];
        for (int j = n.length() - 1; j >= 0; j--) {
            char m = n.charAt(j);
            row[j] = switch (c) {
                case '*' -> after[j] || row[j + 1];
                // a star of the inner pattern may be empty: it adds nothing to "at least so many", and harms nothing
                case LOOSE -> m == '*' ? row[j + 1] : after[j + 1];
                case '?' -> m != '*' && after[j + 1];
                default -> m == c && after[j + 1];
            };
        }
        return row;
    }

    /**
     * Rewrites each run of stars and question marks so that the question marks come first: {@code *?} and {@code ?*} are
     * the same language, and only one order can be compared character by character.
     */
    private static String gaps(String glob) {
        StringBuilder out = new StringBuilder(glob.length());
        for (int i = 0; i < glob.length(); ) {
            int end = i;
            while (end < glob.length() && (glob.charAt(end) == '*' || glob.charAt(end) == '?')) {
                end++;
            }
            String run = glob.substring(i, end);
            boolean star = run.indexOf('*') >= 0;
            out.append(run.replace("*", "").replace('?', star ? LOOSE : '?')).append(star ? "*" : "");
            if (end < glob.length()) {
                out.append(glob.charAt(end));
            }
            i = end + 1;
        }
        return out.toString();
    }

    /** True when some text is matched by both. */
    public static boolean intersects(String a, String b) {
        int both = Math.min(literal(a), literal(b));
        if (!a.regionMatches(0, b, 0, both)) {
            return false;
        }
        boolean[] row = new boolean[b.length() + 1];
        row[b.length()] = true;
        for (int j = b.length() - 1; j >= 0 && b.charAt(j) == '*'; j--) {
            row[j] = true;
        }
        for (int i = a.length() - 1; i >= 0; i--) {
            row = meetRow(a.charAt(i), b, row);
        }
        return row[0];
    }

    private static boolean[] meetRow(char c, String b, boolean[] after) {
        boolean[] row = new boolean[b.length() + 1];
        row[b.length()] = c == '*' && after[b.length()];
        for (int j = b.length() - 1; j >= 0; j--) {
            char d = b.charAt(j);
            boolean aStar = c == '*' && (after[j] || row[j + 1]);
            boolean bStar = d == '*' && (row[j + 1] || after[j]);
            boolean same = c != '*' && d != '*' && (c == d || c == '?' || d == '?') && after[j + 1];
            row[j] = aStar || bStar || same;
        }
        return row;
    }

    /** True when some text is matched by all; also true when that is too hard to tell. An empty list matches all. */
    public static boolean intersects(List<String> globs) {
        List<String> all = globs.stream().filter(g -> !g.equals("*")).distinct().toList();
        if (all.size() < 2) {
            return true;
        }
        return all.size() == 2 ? intersects(all.get(0), all.get(1)) : search(all);
    }

    private static boolean search(List<String> globs) {
        Set<List<Integer>> seen = new HashSet<>();
        Deque<List<Integer>> open = new ArrayDeque<>();
        open.add(Collections.nCopies(globs.size(), 0));
        while (!open.isEmpty()) {
            List<Integer> at = open.poll();
            if (!seen.add(at)) {
                continue;
            }
            if (atEnd(globs, at) || seen.size() > MOST_STATES) {
                return true;
            }
            skips(globs, at, open);
            step(globs, at, open);
        }
        return false;
    }

    private static boolean atEnd(List<String> globs, List<Integer> at) {
        for (int k = 0; k < globs.size(); k++) {
            if (at.get(k) < globs.get(k).length()) {
                return false;
            }
        }
        return true;
    }

    private static void skips(List<String> globs, List<Integer> at, Deque<List<Integer>> open) {
        for (int k = 0; k < globs.size(); k++) {
            if (at.get(k) < globs.get(k).length() && globs.get(k).charAt(at.get(k)) == '*') {
                Integer[] next = at.toArray(Integer[]::new);
                next[k]++;
                open.push(List.of(next));
            }
        }
    }

    /** All patterns read the same next character; stars stay where they are. */
    private static void step(List<String> globs, List<Integer> at, Deque<List<Integer>> open) {
        Integer[] next = at.toArray(Integer[]::new);
        char common = 0;
        for (int k = 0; k < next.length; k++) {
            if (next[k] >= globs.get(k).length()) {
                return;
            }
            char c = globs.get(k).charAt(next[k]);
            if (c != '*' && c != '?' && common != 0 && c != common) {
                return;
            }
            common = c != '*' && c != '?' ? c : common;
            next[k] += c == '*' ? 0 : 1;
        }
        open.push(List.of(next));
    }
}
