package io.aiposture.rule;

import io.aiposture.inventory.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;

/** A digest of all that decides verdicts in a set of rules, their parameters included. */
public final class RuleDigest {

    private RuleDigest() {}

    public static String of(Collection<Rule> rules) {
        TreeMap<String, String> texts = new TreeMap<>();
        rules.forEach(r -> texts.put(r.id(), text(r)));
        MessageDigest digest = Sha256.begin();
        texts.values().forEach(t -> digest.update(t.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
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
