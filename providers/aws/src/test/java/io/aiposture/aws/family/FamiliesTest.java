package io.aiposture.aws.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.aws.type.AwsService;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.collect.type.SchemaFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is forgotten: families, schemas, answers behind every operation. */
class FamiliesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/aiposture/aws/family");

    @Test
    void everyFamilyIsListed() throws IOException {
        String list = Files.readString(SOURCES.resolve("Families.java"));
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> families = files.map(f -> f.getFileName().toString().replace(".java", ""))
                    .filter(n -> !Set.of("Families", "Family", "package-info").contains(n))
                    .toList();
            assertThat(families).allSatisfy(f -> assertThat(list).contains("new " + f + "()"));
        }
    }

    @Test
    void aFamilyFitsOnAScreenOrTwo() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(130);
            }
        }
    }

    @Test
    void everyTypeHasASchemaAndAnId() {
        for (DeclaredType type : Families.DECLARED.types().values()) {
            assertThat(SchemaFiles.load(type.name()).fields()).as(type.name()).isNotEmpty();
            assertThat(type.isSetting() || !type.id().isEmpty()).as(type.name()).isTrue();
            if (type.parent() != null) {
                assertThat(Families.DECLARED.types()).as(type.name()).containsKey(type.parent());
            }
        }
    }

    @Test
    void onlyReadingOperationsAreDeclared() {
        List<String> names = Families.DECLARED.types().values().stream()
                .flatMap(DeclaredType::operations)
                .map(Operation::name)
                .toList();
        assertThat(names).allMatch(n -> n.matches("(Get|List|Describe|BatchGet)[A-Z].*"));
    }

    /** Every operation that is not asked with something of a listed item is answered by the sample estate. */
    @Test
    void everyListHasAnswersBehindIt() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (DeclaredType type : Families.DECLARED.types().values()) {
            if (type.parent() == null && !answered(type.list())) {
                missing.add(type.list().id());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean answered(Operation operation) throws IOException {
        List<String> places =
                AwsService.of(operation).global() ? List.of("global") : List.of("eu-west-1", "us-east-1", "any-region");
        List<String> texts = new ArrayList<>();
        for (String place : places) {
            String path = "demo/aws/" + place + "/" + operation.service().id() + ".yaml";
            try (InputStream in = FamiliesTest.class.getClassLoader().getResourceAsStream(path)) {
                texts.add(in == null ? "" : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return texts.stream().collect(Collectors.joining("\n")).contains(operation.name());
    }
}
