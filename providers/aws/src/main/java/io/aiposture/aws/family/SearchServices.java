package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.KENDRA;
import static io.aiposture.aws.type.AwsService.PERSONALIZE;
import static io.aiposture.aws.type.AwsService.QBUSINESS;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Kendra indexes, Q Business applications with their plugins, Personalize dataset groups. */
final class SearchServices implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::Kendra::Index", op(KENDRA, "ListIndices"), "/IndexConfigurationSummaryItems")
                        .describe(op(KENDRA, "DescribeIndex").from("Id", "/Id"))
                        .named("/Id", "/Name")
                        .forAi(),
                type("AWS::QBusiness::Application", op(QBUSINESS, "ListApplications"), "/applications")
                        .describe(op(QBUSINESS, "GetApplication").from("applicationId", "/applicationId"))
                        .named("/applicationArn", "/displayName")
                        .forAi(),
                type(
                                "AWS::QBusiness::Plugin",
                                op(QBUSINESS, "ListPlugins").parent("applicationId", "/applicationId"),
                                "/plugins")
                        .under("AWS::QBusiness::Application")
                        .describe(op(QBUSINESS, "GetPlugin")
                                .from("pluginId", "/pluginId")
                                .parent("applicationId", "/applicationId"))
                        .named("/pluginArn", "/displayName")
                        .forAi(),
                type("AWS::Personalize::DatasetGroup", op(PERSONALIZE, "ListDatasetGroups"), "/datasetGroups")
                        .describe(op(PERSONALIZE, "DescribeDatasetGroup")
                                .from("datasetGroupArn", "/datasetGroupArn")
                                .unwrap("/datasetGroup"))
                        .named("/datasetGroupArn", "/name")
                        .forAi());
    }
}
