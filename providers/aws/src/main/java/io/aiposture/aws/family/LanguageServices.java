package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.COMPREHEND;
import static io.aiposture.aws.type.AwsService.LEX;
import static io.aiposture.aws.type.AwsService.TRANSCRIBE;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Comprehend models, Lex bots, Transcribe models: language services with resources of their own. */
final class LanguageServices implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "AWS::Comprehend::DocumentClassifier",
                                op(COMPREHEND, "ListDocumentClassifiers"),
                                "/DocumentClassifierPropertiesList")
                        .attach(op(COMPREHEND, "DescribeResourcePolicy")
                                .from("ResourceArn", "/DocumentClassifierArn")
                                .absentOn("ResourceNotFoundException"))
                        .named("/DocumentClassifierArn", "/DocumentClassifierArn")
                        .forAi(),
                type(
                                "AWS::Comprehend::EntityRecognizer",
                                op(COMPREHEND, "ListEntityRecognizers"),
                                "/EntityRecognizerPropertiesList")
                        .named("/EntityRecognizerArn", "/EntityRecognizerArn")
                        .forAi(),
                type("AWS::Comprehend::Endpoint", op(COMPREHEND, "ListEndpoints"), "/EndpointPropertiesList")
                        .named("/EndpointArn", "/EndpointArn")
                        .forAi(),
                type("AWS::Comprehend::Flywheel", op(COMPREHEND, "ListFlywheels"), "/FlywheelSummaryList")
                        .describe(op(COMPREHEND, "DescribeFlywheel")
                                .from("FlywheelArn", "/FlywheelArn")
                                .unwrap("/FlywheelProperties"))
                        .named("/FlywheelArn", "/FlywheelArn")
                        .forAi(),
                type("AWS::Lex::Bot", op(LEX, "ListBots"), "/botSummaries")
                        .describe(op(LEX, "DescribeBot").from("botId", "/botId"))
                        .named("/botId", "/botName")
                        .forAi(),
                type("AWS::Lex::BotAlias", op(LEX, "ListBotAliases").parent("botId", "/botId"), "/botAliasSummaries")
                        .under("AWS::Lex::Bot")
                        .describe(op(LEX, "DescribeBotAlias")
                                .from("botAliasId", "/botAliasId")
                                .parent("botId", "/botId"))
                        .named("/botId", "/botAliasName")
                        .identifiedBy("/botId", "/botAliasId")
                        .forAi(),
                type("AWS::Transcribe::LanguageModel", op(TRANSCRIBE, "ListLanguageModels"), "/Models")
                        .named("/ModelName", "/ModelName")
                        .forAi());
    }
}
