package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.API_GATEWAY;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** REST APIs with their methods: fronts of models. Methods have no list of their own; they come with the resources. */
final class RestApis implements Family {

    private static final String READ = "apigateway:GET";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::ApiGateway::RestApi", op(API_GATEWAY, "GetRestApis").permission(READ), "/items")
                        .named("/id", "/name")
                        .attach(op(API_GATEWAY, "GetResources")
                                .from("restApiId", "/id")
                                .fixed("embed", List.of("methods"))
                                .permission(READ))
                        .attach(op(API_GATEWAY, "GetStages")
                                .from("restApiId", "/id")
                                .permission(READ)));
    }
}
