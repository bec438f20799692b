package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.IAM;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** IAM roles, users, groups and customer policies: one paged answer brings them all, with their policies. */
final class Identity implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::IAM::Role", op(IAM, "GetAccountAuthorizationDetails"), "/RoleDetailList")
                        .named("/Arn", "/RoleName"),
                type("AWS::IAM::Group", op(IAM, "GetAccountAuthorizationDetails"), "/GroupDetailList")
                        .named("/Arn", "/GroupName"),
                type("AWS::IAM::ManagedPolicy", op(IAM, "GetAccountAuthorizationDetails"), "/Policies")
                        .named("/Arn", "/PolicyName"),
                type("AWS::IAM::User", op(IAM, "GetAccountAuthorizationDetails"), "/UserDetailList")
                        .named("/Arn", "/UserName")
                        .attach(op(IAM, "ListAccessKeys").from("UserName", "/UserName"))
                        .attach(op(IAM, "ListMFADevices").from("UserName", "/UserName"))
                        .attach(op(IAM, "GetLoginProfile")
                                .from("UserName", "/UserName")
                                .absentOn("NoSuchEntity")),
                type(
                                "AWS::IAM::ServiceSpecificCredential",
                                op(IAM, "ListServiceSpecificCredentials").parent("UserName", "/UserName"),
                                "/ServiceSpecificCredentials")
                        .under("AWS::IAM::User")
                        .named("/ServiceSpecificCredentialId", "/ServiceUserName"));
    }
}
