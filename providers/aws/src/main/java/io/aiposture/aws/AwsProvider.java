package io.aiposture.aws;

import io.aiposture.aws.family.Families;
import io.aiposture.collect.DeclaredProvider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** AWS as the core sees it. Loads no class of the SDK. */
public final class AwsProvider extends DeclaredProvider {

    private static final Pattern ARN = Pattern.compile("arn:(?:[^:]*:){3}([0-9]{12}):");

    public AwsProvider() {
        super("aws", Families.DECLARED);
    }

    /** The fifth part of an ARN; {@code aws} stands for AWS's own resources and is nobody's account. */
    @Override
    public String accountOf(String id) {
        Matcher arn = ARN.matcher(id);
        return arn.lookingAt() ? arn.group(1) : "";
    }
}
