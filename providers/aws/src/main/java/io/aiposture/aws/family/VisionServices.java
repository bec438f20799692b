package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.REKOGNITION;
import static io.aiposture.aws.type.AwsService.TEXTRACT;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Rekognition projects, face collections and stream processors, Textract adapters. */
final class VisionServices implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::Rekognition::Project", op(REKOGNITION, "DescribeProjects"), "/ProjectDescriptions")
                        .attach(op(REKOGNITION, "ListProjectPolicies").from("ProjectArn", "/ProjectArn"))
                        .named("/ProjectArn", "/ProjectArn")
                        .forAi(),
                type("AWS::Rekognition::Collection", op(REKOGNITION, "ListCollections"), "/CollectionIds")
                        .describe(op(REKOGNITION, "DescribeCollection").from("CollectionId", ""))
                        .named("", "")
                        .forAi(),
                type("AWS::Rekognition::StreamProcessor", op(REKOGNITION, "ListStreamProcessors"), "/StreamProcessors")
                        .describe(op(REKOGNITION, "DescribeStreamProcessor").from("Name", "/Name"))
                        .named("/StreamProcessorArn", "/Name")
                        .forAi(),
                type("AWS::Textract::Adapter", op(TEXTRACT, "ListAdapters"), "/Adapters")
                        .named("/AdapterId", "/AdapterName")
                        .forAi());
    }
}
