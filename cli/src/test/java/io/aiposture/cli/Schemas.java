package io.aiposture.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What published schemas say against a document; see src/test/resources/schema. */
final class Schemas {

    private static final Path DIRECTORY = Path.of("src/test/resources/schema");

    private Schemas() {}

    static List<String> sarif(JsonNode document) throws IOException {
        return problems("sarif-2.1.0.json", SpecificationVersion.DRAFT_4, document);
    }

    static List<String> ocsf(JsonNode document) throws IOException {
        return problems("ocsf-1.5.0-compliance-finding.json", SpecificationVersion.DRAFT_2020_12, document);
    }

    private static List<String> problems(String name, SpecificationVersion version, JsonNode document)
            throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(version).getSchema(Files.readString(DIRECTORY.resolve(name)));
        return schema.validate(document).stream()
                .map(Object::toString)
                .limit(10)
                .toList();
    }
}
