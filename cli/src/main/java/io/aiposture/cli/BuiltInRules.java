package io.aiposture.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The rules that come with aiposture, and the frameworks that they refer to: directories of the class path. */
final class BuiltInRules {

    private BuiltInRules() {}

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
