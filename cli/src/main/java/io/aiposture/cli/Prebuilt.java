package io.aiposture.cli;

import io.aiposture.evaluate.RuleBundle;
import io.aiposture.inventory.Sha256;
import io.aiposture.rule.Rule;
import io.aiposture.rule.RuleLoader;
import io.aiposture.yaml.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Part of the build: what runs load instead of making it. */
public final class Prebuilt {

    private Prebuilt() {}

    /** @param args the directory of this module's classes */
    public static void main(String[] args) throws IOException, ProblemsException {
        Path here = Path.of(args[0]).resolve("io/aiposture/cli");
        Path root = BuiltInRules.root();
        Files.write(
                here.resolve(BuiltInRules.BUNDLE), RuleBundle.write(RuleOptions.catalog(), rules(root), digest(root)));
        Main.run(
                Console.system(),
                "collect",
                "demo",
                "--output",
                here.resolve(Training.SAMPLE).toString());
    }

    /** The rules of a directory; their places are those in the distribution, wherever they are built. */
    static List<Rule> rules(Path root) throws IOException, ProblemsException {
        return RuleLoader.load(List.of(root)).stream()
                .map(r -> r.in("/rules/" + relative(root, root.getFileSystem().getPath(r.file()))))
                .toList();
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** A digest of the names and texts of all rule files. */
    static String digest(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            MessageDigest digest = Sha256.begin();
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted(java.util.Comparator.comparing(f -> relative(root, f)))
                    .toList()) {
                digest.update((relative(root, file) + "\u0000").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
