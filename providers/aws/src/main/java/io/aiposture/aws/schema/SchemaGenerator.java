package io.aiposture.aws.schema;

import io.aiposture.aws.family.Families;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.SchemaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the schema of every declared resource type; run by the build. Fails when a declaration names an operation,
 * parameter or member that the SDK's model does not have.
 */
public final class SchemaGenerator {

    private SchemaGenerator() {}

    /** @param args the directory of the class path root to write to */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        List<String> mistakes = new ArrayList<>();
        for (DeclaredType type : Families.DECLARED.types().values()) {
            try {
                Path file = root.resolve(SchemaFiles.path(type.name()));
                Files.createDirectories(file.getParent());
                Files.write(file, SchemaFiles.write(new ModelSchema(type).schema()));
            } catch (IllegalStateException e) {
                mistakes.add(type.name() + ": " + e.getMessage());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(
                    "declarations that do not fit the SDK's model:\n" + String.join("\n", mistakes));
        }
    }
}
