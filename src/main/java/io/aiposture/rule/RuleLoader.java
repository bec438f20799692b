package io.aiposture.rule;

import io.aiposture.yaml.Problem;
import io.aiposture.yaml.ProblemsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds and reads rule files. */
public final class RuleLoader {

    private RuleLoader() {}

    /** As {@link #load(List, List)}, beside no other rules. */
    public static List<Rule> load(List<Path> directories) throws ProblemsException, IOException {
        return load(List.of(), directories);
    }

    /**
     * Reads every {@code .yaml} file below some directories, beside rules that are there already; the first win no rule
     * from the later ones: an id that is there twice is a problem.
     *
     * @throws ProblemsException with all problems of all files
     * @throws IOException when a directory or file cannot be read
     */
    public static List<Rule> load(List<Rule> known, List<Path> directories) throws ProblemsException, IOException {
        List<Problem> problems = new ArrayList<>();
        Map<String, Rule> rules = new HashMap<>();
        known.forEach(r -> rules.put(r.id(), r));
        for (Path directory : directories) {
            for (Path file : files(directory)) {
                read(directory, file, rules, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return rules.values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    private static List<Path> files(Path root) throws IOException {
        if (Files.isRegularFile(root)) {
            return List.of(root);
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(
                            p -> p.toString().endsWith(".yaml") || p.toString().endsWith(".yml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static void read(Path root, Path file, Map<String, Rule> rules, List<Problem> problems) throws IOException {
        String shown = file.toString();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Rule rule = RuleParser.parse(reader, shown, problems);
            if (rule == null) {
                return;
            }
            if (!named(root, file, rule.id())) {
                problems.add(new Problem(
                        shown,
                        1,
                        1,
                        "the id '" + rule.id() + "' must be the path of the file below "
                                + "its directory with '-' for '/', or its name"));
            }
            Rule other = rules.putIfAbsent(rule.id(), rule);
            if (other != null) {
                problems.add(new Problem(shown, 1, 1, "the id '" + rule.id() + "' is taken by " + other.file()));
            }
        } catch (MalformedInputException e) {
            problems.add(new Problem(shown, 1, 1, "not UTF-8"));
        }
    }

    private static boolean named(Path root, Path file, String id) {
        Path relative = root.equals(file) ? file.getFileName() : root.relativize(file);
        String path = relative.toString().replaceAll("\\.ya?ml$", "").replace('\\', '/');
        String base = path.substring(path.lastIndexOf('/') + 1);
        boolean cloudFirst = id.matches("(aws|gcp|azure)-[a-z0-9]+(-[a-z0-9]+)+");
        return cloudFirst && (path.replace('/', '-').equals(id) || base.equals(id));
    }
}
