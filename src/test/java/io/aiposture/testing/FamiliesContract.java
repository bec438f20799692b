package io.aiposture.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.type.Declarations;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.collect.type.SchemaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is forgotten: families, schemas, answers behind every operation. */
public abstract class FamiliesContract {

    private static final int LONGEST = 130;

    /** Where the families' sources are. */
    protected abstract Path sources();

    /** All types. */
    protected abstract Declarations declared();

    /** True when an operation only reads. */
    protected abstract boolean reads(Operation operation);

    /** Operations that the sample estate is asked for and does not answer. */
    protected abstract Set<String> unanswered() throws IOException;

    @Test
    void everyFamilyIsListed() throws IOException {
        String list = Files.readString(sources().resolve("Families.java"));
        try (Stream<Path> files = Files.list(sources())) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(" implements Family ")) {
                    String family = file.getFileName().toString().replace(".java", "");
                    assertThat(list).contains("new " + family + "()");
                }
            }
        }
    }

    @Test
    void aFamilyFitsOnAScreenOrTwo() throws IOException {
        try (Stream<Path> files = Files.list(sources())) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST);
            }
        }
    }

    @Test
    void everyTypeHasASchemaAndAnId() {
        for (DeclaredType type : declared().types().values()) {
            assertThat(SchemaFiles.load(type.name()).fields()).as(type.name()).isNotEmpty();
            assertThat(type.isSetting() || !type.id().isEmpty()).as(type.name()).isTrue();
            if (type.parent() != null) {
                assertThat(declared().types()).as(type.name()).containsKey(type.parent());
            }
        }
    }

    @Test
    void onlyReadingOperationsAreDeclared() {
        List<String> others = declared().types().values().stream()
                .flatMap(DeclaredType::operations)
                .filter(op -> !reads(op))
                .map(Operation::id)
                .toList();
        assertThat(others).isEmpty();
    }

    @Test
    void everyListHasAnswersBehindIt() throws IOException {
        assertThat(unanswered()).isEmpty();
    }
}
