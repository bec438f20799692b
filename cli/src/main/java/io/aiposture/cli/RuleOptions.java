package io.aiposture.cli;

import io.aiposture.adjust.Config;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.evaluate.RuleBundle;
import io.aiposture.evaluate.Rulebook;
import io.aiposture.finding.Severity;
import io.aiposture.rule.Rule;
import io.aiposture.rule.RuleLoader;
import io.aiposture.yaml.ProblemsException;
import io.aiposture.yaml.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which rules take part. */
final class RuleOptions {

    @Option(
            names = "--rule",
            paramLabel = "ID",
            split = ",",
            description = "Only these rules, and what they need (repeatable).")
    private List<String> ids = List.of();

    @Option(
            names = "--severity",
            paramLabel = "S",
            description = "Only rules of this severity or worse: critical, high, medium, low, info.")
    private Severity severity = Severity.INFO;

    @Option(names = "--rules", paramLabel = "DIR", description = "Add the rules of a directory (repeatable).")
    private List<Path> directories = List.of();

    @Option(
            names = ConfigOption.NAME,
            paramLabel = "FILE",
            description = "Settings. Default: aiposture.yaml, if it is there.")
    private Optional<Path> configFile = Optional.empty();

    /** Loaded rules, and those of them that were asked for. */
    record Selection(Rulebook book, List<Rule> rules, Config config) {

        /** The rule that a user means by an id, asked for or not. */
        Rule rule(String id) throws UserException {
            List<Rule> known = book.rules();
            return known.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(() -> unknown(id, known));
        }

        /** The collectors of those clouds that a selected rule judges; the others would only cost calls. */
        List<Collector> wanted(List<Collector> collectors) {
            Set<String> clouds = rules.stream().map(Rule::cloud).collect(Collectors.toSet());
            List<Collector> some =
                    collectors.stream().filter(c -> clouds.contains(c.cloud())).toList();
            return some.isEmpty() ? collectors : some;
        }

        /** What some collectors must read; rules of other clouds are not even compiled. */
        Plan planFor(List<Collector> collectors) {
            Set<String> clouds = collectors.stream().map(Collector::cloud).collect(Collectors.toSet());
            return book.plan(
                    rules.stream().filter(r -> clouds.contains(r.cloud())).toList());
        }
    }

    /** @throws ProblemsException when a user's rule does not load or compile */
    Selection select() throws ProblemsException, UserException, IOException {
        for (Path directory : directories) {
            if (!Files.exists(directory)) {
                throw new UserException("--rules: there is no " + directory);
            }
        }
        RuleBundle builtIn = BuiltInRules.bundle();
        List<Rule> loaded = directories.isEmpty() ? builtIn.rules() : RuleLoader.load(builtIn.rules(), directories);
        Config config = ConfigOption.read(configFile, loaded);
        Rulebook book =
                new Rulebook(catalog(), loaded.stream().map(config::configured).toList(), builtIn);
        book.check(book.rules());
        checkIds(book);
        List<Rule> selected = book.rules().stream()
                .filter(r -> ids.isEmpty() || ids.contains(r.id()))
                .filter(r -> r.severity().atLeast(severity))
                .toList();
        if (selected.isEmpty()) {
            throw new UserException("no rule is left: --rule and --severity exclude each other");
        }
        return new Selection(book, selected, config);
    }

    private void checkIds(Rulebook book) throws UserException {
        Set<String> known = book.rules().stream().map(Rule::id).collect(Collectors.toSet());
        for (String id : ids) {
            if (!known.contains(id)) {
                throw unknown(id, book.rules());
            }
        }
    }

    private static UserException unknown(String id, List<Rule> known) {
        Set<String> ids = known.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        return new UserException("there is no rule '" + id + "'" + Suggestion.of(id, ids));
    }

    static Catalog catalog() {
        return new Catalog(Arrays.stream(Cloud.values()).map(Cloud::provider).toList());
    }
}
