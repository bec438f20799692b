package io.aiposture.cli;

import io.aiposture.adjust.WaiverFile;
import io.aiposture.finding.Waiver;
import io.aiposture.yaml.ProblemsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;

/** Which failures somebody has decided to live with. */
final class WaiverOptions {

    @Option(names = "--waivers", paramLabel = "FILE", description = "Waivers in YAML (repeatable).")
    private List<Path> files = List.of();

    /**
     * The waivers of all files.
     *
     * @param rules ids of the rules that exist
     */
    List<Waiver> read(Collection<String> rules) throws ProblemsException, UserException, IOException {
        List<Waiver> all = new ArrayList<>();
        for (Path file : files) {
            all.addAll(read(file, rules));
        }
        return all;
    }

    static List<Waiver> read(Path file, Collection<String> rules) throws ProblemsException, UserException, IOException {
        GivenFile.readable(file);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return WaiverFile.read(reader, file.toString(), rules);
        }
    }
}
