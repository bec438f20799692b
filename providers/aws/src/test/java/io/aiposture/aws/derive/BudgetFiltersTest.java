package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.inventory.Resource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetFiltersTest {

    private static final String BEDROCK = "{'Dimensions':{'Key':'SERVICE','Values':['Amazon Bedrock']}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | true",
                "{'CostFilters':{'Service':['Amazon Bedrock','AWS Lambda']}} | true",
                "{'CostFilters':{'Service':['Claude Sonnet (Amazon Bedrock Edition)']}} | true",
                "{'CostFilters':{'Service':['Alexa for Business']}} | false",
                "{'CostFilters':{'LinkedAccount':['111122223333']}} | true",
                "{'CostFilters':{'LinkedAccount':['999988887777']}} | false",
                "{'CostFilters':{'Service':['Amazon Bedrock'],'TagKeyValue':['user:app$web']}} | false",
                "{'FilterExpression':BEDROCK} | true",
                "{'FilterExpression':{'And':[BEDROCK,{'Not':{'Dimensions':{'Key':'RECORD_TYPE','Values':['Tax']}}}]}} | true",
                "{'FilterExpression':{'Or':[{'Tags':{'Key':'app','Values':['web']}},BEDROCK]}} | true",
                "{'FilterExpression':{'Not':BEDROCK}} | false",
                "{'FilterExpression':{'Not':{'Dimensions':{'Key':'SERVICE','Values':['AWS Lambda']}}}} | true",
                "{'FilterExpression':{'Tags':{'Key':'app','Values':['web']}}} | false"
            })
    void coversAiWhenTheSpendPassesTheFilter(String data, boolean expected) {
        Resource budget = Facts.resource("", "AWS::Budgets::Budget", "b", data.replace("BEDROCK", BEDROCK));
        assertThat(Facts.text(List.of(BudgetFilters.field()), "coversAi", budget))
                .isEqualTo(String.valueOf(expected));
    }
}
