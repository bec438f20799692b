package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelMethodsTest {

    private static final String API = "AWS::ApiGateway::RestApi";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:f";

    private static String methods(String uri) {
        return "{'Resources': {'items': [{'path': '/x', 'resourceMethods': {'POST': {'authorizationType': 'NONE',"
                + " 'methodIntegration': {'uri': '" + uri + "'}}, 'OPTIONS': {'authorizationType': 'NONE',"
                + " 'methodIntegration': {'uri': '" + uri + "'}}}}, {'path': '/empty'}]}}";
    }

    private static String function(String suffix) {
        return "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/" + FUNCTION + suffix + "/invocations";
    }

    private static TestEstate estate(String uri, String action) {
        return new TestEstate()
                .with(API, "a", methods(uri))
                .with("AWS::Lambda::Function", FUNCTION, "{'Role': 'arn:aws:iam::111122223333:role/r'}")
                .with(
                        "AWS::IAM::Role",
                        "arn:aws:iam::111122223333:role/r",
                        "{'RolePolicyList': [{'PolicyName': 'p', 'PolicyDocument': {'Statement': [{'Effect': 'Allow',"
                                + " 'Action': '" + action + "', 'Resource': '*'}]}}]}");
    }

    @Test
    void aFunctionLeadsToAModelWhenItsRoleMayInvokeOne() {
        assertThat(estate(function(":prod"), "bedrock:InvokeModel")
                        .derived("a", "openModelMethods")
                        .json())
                .isEqualTo(TestEstate.json("['POST /x']"));
        assertThat(estate(function(""), "s3:GetObject")
                        .derived("a", "openModelMethods")
                        .json())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"runtime.sagemaker, 1", "bedrock-runtime, 1", "sqs, 0"})
    void anIntegrationWithAnAiServiceLeadsThereItself(String service, int methods) {
        String uri = "arn:aws:apigateway:eu-west-1:" + service + ":path/x";
        assertThat(estate(uri, "s3:GetObject").derived("a", "modelMethods").json())
                .hasSize(methods);
    }

    @Test
    void aFunctionThatWasNotReadLeavesTheListIncomplete() {
        TestEstate estate =
                new TestEstate().with(API, "a", methods(function(""))).unlisted("AWS::Lambda::Function", "eu-west-1");
        assertThat(estate.derived("a", "openModelMethods").rest()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'' ~ false",
                "{'Statement': [{'Effect': 'Allow', 'Principal': '*', 'Action': 'execute-api:Invoke'}]} ~ false",
                "{'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': '111122223333'}, 'Action': 'x:y'}]} ~ true",
                "{'Statement': [{'Effect': 'Allow', 'Principal': '*', 'Action': 'x:y'}, {'Effect': 'Deny',"
                        + " 'Principal': '*', 'Action': 'x:y', 'Condition': {'NotIpAddress': {'aws:SourceIp':"
                        + " '10.0.0.0/8'}}}]} ~ true"
            },
            quoteCharacter = '`')
    void aPolicyLimitsCallersWhenItKeepsStrangersOut(String policy, boolean limits) {
        String text = policy.equals("''") ? "" : policy.replace("'", "\\\\\\\"");
        TestEstate estate = new TestEstate().with(API, "a", "{'policy': '" + text + "'}");
        assertThat(estate.derived("a", "policyLimitsCallers").json().asBoolean())
                .isEqualTo(limits);
    }
}
