package io.aiposture.azure.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition of an assignment, decided as far as it depends on the action alone. Such conditions usually say: not this
 * action, or these attributes; all other actions are left alone. What depends on attributes stays undecided.
 */
public final class Condition {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<sign>[()!]|&&|\\|\\||(?i:(?:AND|OR|NOT)(?!\\w)))"
            + "|(?i:ActionMatches)\\s*\\{\\s*'(?<action>[^']*)'\\s*}"
            + "|(?<word>'[^']*'|\\{[^{}]*}|\\[[^\\[\\]]*]|[^\\s()!&|'{}\\[\\]]+))\\s*");
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 200;

    private enum Kind {
        SIGN,
        ACTION,
        WORD,
        END
    }

    private record Token(Kind kind, String text) {
        boolean is(String sign, String other) {
            return kind == Kind.SIGN && (text.equals(sign) || text.equals(other));
        }
    }

    private final boolean none;
    private final List<Token> tokens;

    private Condition(boolean none, List<Token> tokens) {
        this.none = none;
        this.tokens = tokens;
    }

    /** @param text empty for none */
    public static Condition parse(String text) {
        return new Condition(text.isBlank(), text.length() > LONGEST ? List.of() : tokens(text));
    }

    /** Empty when the text is no condition. */
    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.regionStart() < text.length()) {
            if (!matcher.lookingAt()) {
                return List.of();
            }
            tokens.add(token(matcher));
            matcher.region(matcher.end(), text.length());
        }
        tokens.add(new Token(Kind.END, ""));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("sign") != null) {
            return new Token(Kind.SIGN, matcher.group("sign").toUpperCase(Locale.ROOT));
        }
        String action = matcher.group("action");
        return action == null ? new Token(Kind.WORD, matcher.group("word")) : new Token(Kind.ACTION, action);
    }

    /** Whether it lets an action pass; conditionally also when it cannot be understood. */
    public Held allows(String action) {
        if (none) {
            return Held.YES;
        }
        return tokens.isEmpty() ? Held.CONDITIONALLY : new Reading(tokens, action).result();
    }

    /** One evaluation, by descent: or, and, not, then parentheses or a test. */
    private static final class Reading {
        private final List<Token> tokens;
        private final String action;
        private int at;
        private int depth;
        private boolean understood = true;

        Reading(List<Token> tokens, String action) {
            this.tokens = tokens;
            this.action = action;
        }

        Held result() {
            Held value = or();
            return understood && token().kind() == Kind.END ? value : Held.CONDITIONALLY;
        }

        private Token token() {
            return tokens.get(at);
        }

        private Held or() {
            Held value = and();
            while (token().is("OR", "||")) {
                at++;
                value = value.or(and());
            }
            return value;
        }

        private Held and() {
            Held value = not();
            while (token().is("AND", "&&")) {
                at++;
                value = value.and(not());
            }
            return value;
        }

        private Held not() {
            if (token().is("NOT", "!")) {
                at++;
                return switch (nested(this::not)) {
                    case NO -> Held.YES;
                    case YES -> Held.NO;
                    case CONDITIONALLY -> Held.CONDITIONALLY;
                };
            }
            return token().is("(", "(") ? parenthesis() : test();
        }

        private Held parenthesis() {
            at++;
            Held value = nested(this::or);
            if (token().is(")", ")")) {
                at++;
            } else {
                understood = false;
            }
            return value;
        }

        private Held nested(Supplier<Held> inner) {
            if (++depth > DEEPEST) {
                understood = false;
                return Held.CONDITIONALLY;
            }
            Held value = inner.get();
            depth--;
            return value;
        }

        /** A test of the action, or words up to the next sign: a test of attributes. */
        private Held test() {
            Token first = token();
            if (first.kind() == Kind.ACTION) {
                at++;
                return Wildcard.matches(first.text(), action) ? Held.YES : Held.NO;
            }
            understood &= first.kind() == Kind.WORD;
            while (token().kind() == Kind.WORD) {
                at++;
            }
            return Held.CONDITIONALLY;
        }
    }
}
