package io.aiposture.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of one cloud's sample resources, wherever they stand in texts, and how many copies share one. */
final class Naming {

    /** Where a resource says as whom it acts. */
    private static final List<String> IDENTITIES = List.of("/identity/principalId", "/uniqueId", "/RoleId");

    /** Last parts that mean the same everywhere. */
    private static final Pattern WORD = Pattern.compile("(?i)default.*|account|training|DirectLineChannel|TSTALIASID");
    /** Names begin behind what is no part of one; policies may be percent-encoded. */
    private static final String START = "(?:(?<=%[0-9A-F]{2})|(?<![A-Za-z0-9_-]))";

    private static final String END = "(?![A-Za-z0-9_-])";

    /** A name, or an id's last part, that copies change. */
    static final class Token {
        private final String regex;
        private int every;
        private boolean worldwide;

        Token(String regex, int every, boolean worldwide) {
            this.regex = regex;
            this.every = every;
            this.worldwide = worldwide;
        }

        /** The copy, among copies 0, 1, 2 …, whose resource the copy refers to by this name. */
        int copy(int of) {
            return every == Cadence.ONCE ? 0 : of / every * every;
        }

        int every() {
            return every;
        }

        boolean worldwide() {
            return worldwide;
        }
    }

    /** Where a text names something: a token, or the account when {@code token} is null. */
    record Mention(int start, int end, @Nullable Token token, boolean number) {}

    private final String account;
    private final String number;
    private final Map<String, Token> tokens = new TreeMap<>();
    private final List<Token> order = new ArrayList<>();
    private @Nullable Pattern pattern;

    Naming(String account, String number) {
        this.account = account;
        this.number = number;
    }

    /** Learns the names of a sample resource; two resources that share a name are copied equally often. */
    List<Token> learn(JsonNode resource, int every) {
        String type = resource.path("type").asText();
        String id = resource.path("id").asText().replaceAll(":\\*$", "");
        boolean worldwide = !id.contains(account) && (number.isEmpty() || !id.contains(number));
        List<Token> own = new ArrayList<>();
        add(own, lastPart(id), every, worldwide || Cadence.worldwide(type));
        String name = resource.path("name").asText();
        if (distinct(name) && !name.contains("/") && !name.contains("@")) {
            add(own, Pattern.quote(name), every, worldwide || Cadence.worldwide(type));
        }
        for (String pointer : IDENTITIES) {
            identity(own, resource.path("data").at(pointer).asText(), every);
        }
        if (type.startsWith("Microsoft.ManagedIdentity/")) {
            identity(own, resource.at("/data/properties/principalId").asText(), every);
        }
        return own;
    }

    private void identity(List<Token> own, String principal, int every) {
        if (principal.length() > 5) {
            add(own, Pattern.quote(principal), every, true);
        }
    }

    private void add(List<Token> own, String regex, int every, boolean worldwide) {
        if (regex.isEmpty()) {
            return;
        }
        Token token = tokens.computeIfAbsent(regex.toLowerCase(Locale.ROOT), r -> new Token(regex, every, worldwide));
        token.every = Math.min(token.every, every);
        token.worldwide |= worldwide;
        if (!own.contains(token)) {
            own.add(token);
        }
    }

    private static boolean distinct(String text) {
        return text.length() >= 6 && !WORD.matcher(text).matches();
    }

    /** A short last part, such as a number, is a name only behind the part before it. */
    private static String lastPart(String id) {
        int at = id.indexOf('@');
        if (at > 0) {
            return Pattern.quote(id.substring(0, at)) + "(?=@)";
        }
        int cut = Math.max(id.lastIndexOf('/'), id.lastIndexOf(':'));
        String last = id.substring(cut + 1);
        if (distinct(last)) {
            return Pattern.quote(last);
        }
        int before = Math.max(id.lastIndexOf('/', cut - 1), id.lastIndexOf(':', cut - 1));
        return cut < 0 || last.isEmpty() || WORD.matcher(last).matches()
                ? ""
                : "(?<=" + Pattern.quote(id.substring(before + 1, cut + 1)) + ")" + Pattern.quote(last);
    }

    /** Makes resources and names that depend on each other equally frequent. Returns true when something changed. */
    static boolean level(List<Token> own, int every) {
        boolean changed = false;
        for (Token token : own) {
            changed |= token.every > every;
            token.every = Math.min(token.every, every);
        }
        return changed;
    }

    /** Every mention in a text, in order. */
    List<Mention> mentions(CharSequence text) {
        if (pattern == null) {
            pattern = pattern();
        }
        List<Mention> found = new ArrayList<>();
        for (Matcher m = pattern.matcher(text); m.find(); ) {
            int group = 1;
            while (m.group(group) == null) {
                group++;
            }
            found.add(new Mention(m.start(), m.end(), group < 3 ? null : order.get(group - 3), group == 2));
        }
        return found;
    }

    private Pattern pattern() {
        order.addAll(tokens.values());
        order.sort((a, b) -> Integer.compare(b.regex.length(), a.regex.length()));
        // a project's id may begin another name, a number never does
        String after = number.isEmpty() ? "(?![A-Za-z0-9])" : END;
        String accounts = "(?:(?<=%[0-9A-F]{2})|(?<![0-9A-Za-z]))(?:(" + Pattern.quote(account) + ")|("
                + (number.isEmpty() ? "(?!)" : Pattern.quote(number)) + "))" + after;
        return Pattern.compile(
                order.stream()
                        .map(t -> START + "(" + t.regex + ")" + END)
                        .collect(Collectors.joining("|", accounts + "|", "")),
                Pattern.CASE_INSENSITIVE);
    }
}
