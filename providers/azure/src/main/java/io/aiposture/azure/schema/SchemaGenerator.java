package io.aiposture.azure.schema;

import io.aiposture.azure.family.Families;
import io.aiposture.collect.type.SchemaFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the schema of every declared resource type; run by the build. */
public final class SchemaGenerator {

    private SchemaGenerator() {}

    /** Takes the directory of the class path root to write to. */
    public static void main(String[] args) throws IOException {
        SchemaFiles.generate(Path.of(args[0]), Families.DECLARED, type -> new ArmSchema(type).schema());
    }
}
