package io.aiposture.gcp.schema;

import io.aiposture.collect.type.SchemaFiles;
import io.aiposture.gcp.family.Families;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the schema of every declared resource type; run by the build. */
public final class SchemaGenerator {

    private SchemaGenerator() {}

    /** Takes the directory of the class path root to write to. */
    public static void main(String[] args) throws IOException {
        SchemaFiles.generate(Path.of(args[0]), Families.DECLARED, type -> new DescribedSchema(type).schema());
    }
}
