package io.aiposture.comply;

import io.aiposture.yaml.Fields;
import io.aiposture.yaml.Problem;
import io.aiposture.yaml.ProblemsException;
import io.aiposture.yaml.YamlNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A published framework.
 *
 * @param id the word that rules use
 * @param controls short titles in our own words, by the framework's own ids
 */
public record Framework(String id, String title, String version, Map<String, String> controls) {

    /** Reads every framework of a directory, sorted by id. */
    public static List<Framework> load(Path directory) throws IOException, ProblemsException {
        List<Problem> problems = new ArrayList<>();
        List<Framework> frameworks = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(directory)) {
            files = list.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        for (Path file : files) {
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                YamlNode root = YamlNode.parse(reader, file.toString(), problems);
                if (root != null) {
                    frameworks.add(of(root, problems));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return frameworks;
    }

    private static Framework of(YamlNode root, List<Problem> problems) {
        Fields fields = new Fields(root, List.of("id", "title", "version", "controls"), List.of(), problems);
        Map<String, String> controls = new LinkedHashMap<>();
        fields.optional("controls")
                .ifPresent(n -> n.entries().forEach((id, title) -> controls.put(id, String.valueOf(title.text()))));
        return new Framework(fields.text("id"), fields.text("title"), fields.text("version"), controls);
    }
}
