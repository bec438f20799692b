package io.aiposture.aws;

import io.aiposture.aws.family.Families;
import io.aiposture.collect.DeclaredProvider;

/** AWS as the core sees it. Loads no class of the SDK. */
public final class AwsProvider extends DeclaredProvider {

    public AwsProvider() {
        super("aws", Families.DECLARED);
    }

    /** The fifth part of an ARN; {@code aws} stands for AWS's own resources and is nobody's account. */
    @Override
    public String accountOf(String id) {
        String[] parts = id.startsWith("arn:") ? id.split(":", 6) : new String[0];
        return parts.length == 6 && parts[4].matches("[0-9]{12}") ? parts[4] : "";
    }
}
