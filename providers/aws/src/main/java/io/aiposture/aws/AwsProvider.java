package io.aiposture.aws;

import io.aiposture.aws.family.Families;
import io.aiposture.collect.Provider;
import io.aiposture.collect.type.DeclaredType;
import java.util.Map;

/** AWS as the core sees it. Loads no class of the SDK. */
public final class AwsProvider implements Provider {

    private final Map<String, String> permissions = Families.DECLARED.permissionsByOperation();

    @Override
    public String cloud() {
        return "aws";
    }

    @Override
    public Map<String, DeclaredType> types() {
        return Families.DECLARED.types();
    }

    @Override
    public String permission(String operation) {
        return permissions.getOrDefault(operation, operation);
    }

    /** The fifth part of an ARN; {@code aws} stands for AWS's own resources and is nobody's account. */
    @Override
    public String accountOf(String id) {
        String[] parts = id.startsWith("arn:") ? id.split(":", 6) : new String[0];
        return parts.length == 6 && parts[4].matches("[0-9]{12}") ? parts[4] : "";
    }
}
