package io.aiposture.cli;

import io.aiposture.evaluate.RuleBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The rules that come with aiposture, and the frameworks that they refer to. */
final class BuiltInRules {

    /** Beside this class; {@link Prebuilt} makes it when aiposture is built. */
    static final String BUNDLE = "rules.bundle";

    private BuiltInRules() {}

    /** The rules as the build compiled them: what every run uses. */
    static RuleBundle bundle() {
        return Loaded.BUNDLE;
    }

    private static final class Loaded {
        static final RuleBundle BUNDLE = load();

        private static RuleBundle load() {
            try (InputStream in = BuiltInRules.class.getResourceAsStream(BuiltInRules.BUNDLE)) {
                if (in == null) {
                    throw new IllegalStateException("this build has no rules");
                }
                return RuleBundle.read(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The directory of their files, which hold their examples too. */
    static Path root() throws IOException {
        URL found = BuiltInRules.class.getClassLoader().getResource("rules/aws");
        if (found == null) {
            throw new IllegalStateException("this build has no rules");
        }
        try {
            URI uri = found.toURI();
            Path aws = uri.getScheme().equals("jar") ? inJar(uri) : Path.of(uri);
            return Objects.requireNonNull(aws.getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the lists of published controls are. */
    static Path frameworks() throws IOException {
        return Objects.requireNonNull(root().getParent()).resolve("frameworks");
    }

    private static Path inJar(URI uri) throws IOException {
        try {
            FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
            return jar.getPath("/rules/aws");
        } catch (FileSystemAlreadyExistsException e) {
            return Path.of(uri);
        }
    }
}
