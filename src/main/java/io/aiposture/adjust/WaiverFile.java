package io.aiposture.adjust;

import io.aiposture.finding.Waiver;
import io.aiposture.yaml.Fields;
import io.aiposture.yaml.Problem;
import io.aiposture.yaml.ProblemsException;
import io.aiposture.yaml.Suggestion;
import io.aiposture.yaml.YamlNode;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads waiver files: {@code waivers}, a list of {@code rule, resource, reason, owner, expires}. */
public final class WaiverFile {

    private static final List<String> KEYS = List.of("rule", "resource", "reason", "owner", "expires");

    private final Collection<String> rules;
    private final List<Problem> problems = new ArrayList<>();

    private WaiverFile(Collection<String> rules) {
        this.rules = rules;
    }

    /**
     * Reads a file.
     *
     * @param rules ids of the rules that exist
     * @throws ProblemsException with all mistakes
     */
    public static List<Waiver> read(Reader reader, String file, Collection<String> rules) throws ProblemsException {
        WaiverFile reading = new WaiverFile(rules);
        List<Waiver> waivers = reading.waivers(YamlNode.parse(reader, file, reading.problems));
        if (!reading.problems.isEmpty()) {
            throw new ProblemsException(reading.problems);
        }
        return waivers;
    }

    private List<Waiver> waivers(@org.jspecify.annotations.Nullable YamlNode root) {
        List<Waiver> waivers = new ArrayList<>();
        if (root == null) {
            return waivers;
        }
        Fields fields = new Fields(root, List.of("waivers"), List.of(), problems);
        if (fields.complete() && !fields.node("waivers").isSequence()) {
            problems.add(fields.node("waivers").problem("waivers must be a list"));
        }
        for (YamlNode item : fields.items("waivers")) {
            Fields entry = new Fields(item, KEYS, List.of(), problems);
            if (entry.complete()) {
                waiver(item, entry, waivers);
            }
        }
        return waivers;
    }

    private void waiver(YamlNode item, Fields entry, List<Waiver> waivers) {
        for (String key : KEYS) {
            if (entry.text(key).isEmpty()) {
                problems.add(entry.node(key).problem("'" + key + "' must not be empty"));
                return;
            }
        }
        String rule = entry.text("rule");
        if (!rules.contains(rule)) {
            problems.add(entry.node("rule").problem("there is no rule '" + rule + "'" + Suggestion.of(rule, rules)));
            return;
        }
        if (entry.text("resource").replace("*", "").isEmpty()) {
            problems.add(entry.node("resource")
                    .problem("a waiver for every resource is a switched-off rule; name at least a part of the id"));
            return;
        }
        try {
            waivers.add(new Waiver(
                    rule,
                    entry.text("resource"),
                    entry.text("reason"),
                    entry.text("owner"),
                    LocalDate.parse(entry.text("expires")),
                    item.file() + ":" + item.line()));
        } catch (DateTimeParseException e) {
            problems.add(entry.node("expires").problem("'expires' must be a day such as 2026-12-31"));
        }
    }
}
