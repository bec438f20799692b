package io.aiposture.aws;

import io.aiposture.aws.family.Families;
<<<<<<< HEAD
import io.aiposture.collect.Provider;
import io.aiposture.collect.type.DeclaredType;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
=======
import io.aiposture.collect.DeclaredProvider;
>>>>>>> tidy

/** AWS as the core sees it. Loads no class of the SDK. */
public final class AwsProvider extends DeclaredProvider {

<<<<<<< HEAD
    private static final Pattern ARN = Pattern.compile("arn:(?:[^:]*:){3}([0-9]{12}):");

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
=======
    public AwsProvider() {
        super("aws", Families.DECLARED);
>>>>>>> tidy
    }

    /** The fifth part of an ARN; {@code aws} stands for AWS's own resources and is nobody's account. */
    @Override
    public String accountOf(String id) {
        Matcher arn = ARN.matcher(id);
        return arn.lookingAt() ? arn.group(1) : "";
    }
}
