package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.LAMBDA;
import static io.aiposture.aws.type.AwsType.type;
import static io.aiposture.aws.type.Operation.op;

import io.aiposture.aws.type.AwsType;
import java.util.List;

/** Lambda functions with their policy and URLs, those of aliases included: tools of agents, and fronts of models. */
final class LambdaFunctions implements Family {

    @Override
    public List<AwsType> types() {
        return List.of(type("AWS::Lambda::Function", op(LAMBDA, "ListFunctions"), "/Functions")
                .named("/FunctionArn", "/FunctionName")
                .attach(op(LAMBDA, "GetPolicy")
                        .from("FunctionName", "/FunctionName")
                        .absentOn("ResourceNotFoundException"))
                .attach(op(LAMBDA, "ListFunctionUrlConfigs").from("FunctionName", "/FunctionName")));
    }
}
