package io.aiposture.aws.family;

import io.aiposture.aws.type.AwsService;
import io.aiposture.collect.type.Declarations;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.testing.FamiliesContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class FamiliesTest extends FamiliesContract {

    @Override
    protected Path sources() {
        return Path.of("src/main/java/io/aiposture/aws/family");
    }

    @Override
    protected Declarations declared() {
        return Families.DECLARED;
    }

    @Override
    protected boolean reads(Operation operation) {
        return operation.name().matches("(Get|List|Describe|BatchGet)[A-Z].*");
    }

    /** Of the operations that are not asked with something of a listed item. */
    @Override
    protected Set<String> unanswered() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (DeclaredType type : Families.DECLARED.types().values()) {
            if (type.parent() == null && !answered(type.list())) {
                missing.add(type.list().id());
            }
        }
        return missing;
    }

    private static boolean answered(Operation operation) throws IOException {
        List<String> places =
                AwsService.of(operation).global() ? List.of("global") : List.of("eu-west-1", "us-east-1", "any-region");
        StringBuilder texts = new StringBuilder();
        for (String place : places) {
            String path = "demo/aws/" + place + "/" + operation.service().id() + ".yaml";
            try (InputStream in = FamiliesTest.class.getClassLoader().getResourceAsStream(path)) {
                texts.append(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts.indexOf(operation.name()) >= 0;
    }
}
