package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.LAMBDA;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Lambda functions with their policy and URLs, those of aliases included: tools of agents, and fronts of models. */
final class LambdaFunctions implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type("AWS::Lambda::Function", op(LAMBDA, "ListFunctions"), "/Functions")
                .named("/FunctionArn", "/FunctionName")
                .attach(op(LAMBDA, "GetPolicy")
                        .from("FunctionName", "/FunctionName")
                        .absentOn("ResourceNotFoundException"))
                .attach(op(LAMBDA, "ListFunctionUrlConfigs").from("FunctionName", "/FunctionName")));
    }
}
