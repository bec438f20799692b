package io.aiposture.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;

/** A digest of all that decides verdicts in a set of rules, their parameters included. */
public final class RuleDigest {

    private RuleDigest() {}

    public static String of(Collection<Rule> rules) {
        TreeMap<String, String> texts = new TreeMap<>();
        rules.forEach(r -> texts.put(r.id(), text(r)));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.values().forEach(t -> digest.update(t.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String text(Rule r) {
        StringBuilder text =
                new StringBuilder(r.id()).append('\n').append(r.severity()).append('\n');
        text.append(r.resource()).append('\n');
        text.append(r.appliesWhen().map(Expression::text).orElse("")).append('\n');
        text.append(r.failsWhen().text()).append('\n');
        r.severityWhen()
                .forEach(c -> text.append(c.when().text()).append(c.severity()).append('\n'));
        text.append(r.message().text()).append('\n');
        return text.append(new TreeMap<>(r.parameters())).append('\n').toString();
    }
}
