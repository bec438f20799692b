package io.aiposture.aws.type;

import io.aiposture.collect.type.Operation;
import java.util.Optional;

/** The longest pages that lists are documented to give; without being asked many give ten items or twenty. */
public final class PageSizes {

    /** The parameter that takes the length. */
    public record PageSize(String parameter, int items) {}

    private PageSizes() {}

    /** What to ask for, if the operation has the parameter; empty where the usual pages are the longest. */
    public static Optional<PageSize> of(Operation operation) {
        String name = operation.name();
        return switch (AwsService.of(operation)) {
            case SAGEMAKER, TRANSCRIBE, KENDRA, BUDGETS -> size("MaxResults", 100);
            case COMPREHEND -> size("MaxResults", 500);
            case CLOUDTRAIL -> size("MaxResults", 1000);
            case AOSS, PERSONALIZE -> size("maxResults", 100);
            case AGENTCORE -> size("maxResults", name.endsWith("CredentialProviders") ? 20 : 100);
            case QBUSINESS -> size("maxResults", 50);
            case BEDROCK, BEDROCK_AGENT, ECR, LEX -> size("maxResults", 1000);
            case IAM -> size("MaxItems", 1000);
            case KMS -> size("Limit", name.equals("ListAliases") ? 100 : 1000);
            case CLOUDWATCH -> size("MaxRecords", 100);
            case API_GATEWAY -> size("limit", 500);
            default -> Optional.empty();
        };
    }

    private static Optional<PageSize> size(String parameter, int items) {
        return Optional.of(new PageSize(parameter, items));
    }
}
