package io.aiposture.aws.type;

import io.aiposture.collect.pace.Quota;
import io.aiposture.collect.pace.Route;
import io.aiposture.collect.type.Operation;

/**
 * How many requests a second AWS documents for the operations that are read, for one account and region. Where it
 * documents nothing the number is ours, and cautious.
 */
public final class AwsQuotas {

    private static final Quota UNDOCUMENTED = new Quota(10, 20);

    private AwsQuotas() {}

    /** What a request in a region is counted against, and where it goes. */
    public static Route route(Operation operation, String region) {
        AwsService service = AwsService.of(operation);
        String endpoint = service.id() + "/" + region;
        String bucket = countsAlone(service, operation.name()) ? endpoint + "/" + operation.name() : endpoint;
        return new Route(bucket, quota(service, operation.name()), endpoint, place(service, region));
    }

    /** These have one endpoint for all regions: a dead region takes nothing of them along. */
    private static String place(AwsService service, String region) {
        return switch (service) {
            case IAM, BUDGETS, COST_EXPLORER, ORGANIZATIONS -> service.id();
            default -> region;
        };
    }

    private static boolean countsAlone(AwsService service, String operation) {
        return switch (service) {
            case AGENTCORE, BEDROCK_AGENT, CLOUDWATCH, COMPREHEND, EC2, KMS, LOGS, REKOGNITION -> true;
            case API_GATEWAY -> operation.equals("GetResources");
            case LAMBDA -> operation.equals("GetPolicy");
            default -> false;
        };
    }

    private static Quota quota(AwsService service, String operation) {
        return switch (service) {
            // docs.aws.amazon.com/general/latest/gr/bedrock_agentcore.html: 5 for most lists, 5 to 20 for reads
            case AGENTCORE -> Quota.perSecond(5);
            // docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
            case API_GATEWAY -> operation.equals("GetResources") ? new Quota(2.5, 5) : new Quota(10, 40);
            // docs.aws.amazon.com/general/latest/gr/bedrock.html: agents, flows, prompts, knowledge bases: 10 or more
            case BEDROCK_AGENT -> Quota.perSecond(10);
            // docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
            case CLOUDTRAIL -> Quota.perSecond(10);
            // docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
            case CLOUDWATCH -> Quota.perSecond(operation.equals("ListMetrics") ? 25 : 9);
            // docs.aws.amazon.com/comprehend/latest/dg/guidelines-and-limits.html
            case COMPREHEND -> Quota.perSecond(10);
            // docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html: unfiltered and unpaginated reads
            case EC2 -> new Quota(10, 50);
            // docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html: 500 to 2,000
            case KMS -> new Quota(500, 100);
            // docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
            case LAMBDA -> Quota.perSecond(15);
            // docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
            case LOGS -> Quota.perSecond(operation.equals("DescribeLogGroups") ? 10 : 5);
            // docs.aws.amazon.com/general/latest/gr/rekognition.html
            case REKOGNITION -> Quota.perSecond(5);
            // nothing is documented for the settings of buckets; for objects it is thousands
            case S3 -> new Quota(50, 100);
            default -> UNDOCUMENTED;
        };
    }
}
