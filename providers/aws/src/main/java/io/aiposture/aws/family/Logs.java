package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.CLOUDWATCH;
import static io.aiposture.aws.type.AwsService.LOGS;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** CloudWatch log groups, deliveries of service logs, and alarms. */
final class Logs implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::Logs::LogGroup", op(LOGS, "DescribeLogGroups"), "/logGroups")
                        .named("/arn", "/logGroupName"),
                type("AWS::Logs::DeliverySource", op(LOGS, "DescribeDeliverySources"), "/deliverySources")
                        .named("/arn", "/name"),
                type("AWS::Logs::Delivery", op(LOGS, "DescribeDeliveries"), "/deliveries")
                        .named("/arn", "/id"),
                type("AWS::CloudWatch::Alarm", op(CLOUDWATCH, "DescribeAlarms"), "/MetricAlarms")
                        .named("/AlarmArn", "/AlarmName"));
    }
}
