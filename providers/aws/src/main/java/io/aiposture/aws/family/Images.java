package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.ECR;
import static io.aiposture.collect.type.DeclaredType.setting;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** ECR repositories, and how the registry is scanned. */
final class Images implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::ECR::Repository", op(ECR, "DescribeRepositories"), "/repositories")
                        .named("/repositoryArn", "/repositoryName")
                        .attach(op(ECR, "GetRepositoryPolicy")
                                .from("repositoryName", "/repositoryName")
                                .absentOn("RepositoryPolicyNotFoundException"))
                        .detailsIf((item, used) ->
                                used.refersTo(item.path("repositoryUri").asText())),
                setting("AWS::ECR::RegistryScanningConfiguration", op(ECR, "GetRegistryScanningConfiguration")));
    }
}
