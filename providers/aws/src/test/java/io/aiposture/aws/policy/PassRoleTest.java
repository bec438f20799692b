package io.aiposture.aws.policy;

import static io.aiposture.aws.policy.Policy.allow;
import static io.aiposture.aws.policy.Policy.bounded;
import static io.aiposture.aws.policy.Policy.deny;
import static io.aiposture.aws.policy.Policy.identity;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.aws.policy.PassRole.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassRoleTest {

    private static final String SM = "sagemaker.amazonaws.com";
    private static final String TO = "'StringEquals':{'iam:PassedToService':'sagemaker.amazonaws.com'}";

    @ParameterizedTest
    @CsvSource({
        "iam:PassRole, *, EVERY",
        "iam:*, arn:aws:iam::*:role/*, EVERY",
        "IAM:passrole, arn:aws:iam::111122223333:role/*, EVERY",
        "iam:Pass*, arn:aws:iam::111122223333:*, EVERY",
        "iam:PassRole, arn:aws:iam::111122223333:role/service-role/*, SOME",
        "iam:PassRole, arn:aws:iam::111122223333:role/x, NAMED",
        "iam:PassRole, arn:aws:iam::*:user/*, SOME",
        "iam:GetRole, *, NONE",
        "iam:PassRole, arn:aws:s3:::*, NONE"
    })
    void roles(String action, String resource, Roles expected) {
        assertThat(identity(allow(action, resource)).passRole().rolesFor(SM)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'StringEquals':{'iam:PassedToService':'sagemaker.amazonaws.com'} | EVERY | NONE",
                "'StringEqualsIfExists':{'iam:PassedToService':['lambda.amazonaws.com','sagemaker.amazonaws.com']} | EVERY | NONE",
                "'StringLike':{'IAM:PassedToService':'*.amazonaws.com'} | EVERY | NONE",
                "'StringLike':{'iam:PassedToService':'*'} | EVERY | EVERY",
                "'StringNotEquals':{'iam:PassedToService':'sagemaker.amazonaws.com'} | NONE | EVERY",
                "'StringEquals':{'iam:PassedToService':'*'} | NONE | NONE",
                "'StringEquals':{'aws:RequestedRegion':'x'} | EVERY | EVERY",
                "'StringEquals':{'iam:ResourceTag/a':'b'} | NONE | NONE"
            })
    void passedToService(String condition, Roles sagemaker, Roles any) {
        PassRole pass = identity(allow("iam:PassRole", "*", condition)).passRole();
        assertThat(pass.rolesFor(SM)).isEqualTo(sagemaker);
        assertThat(pass.canPassAnyRoleToAnyService()).isEqualTo(any == Roles.EVERY);
    }

    @Test
    void deniesAndBoundariesTakeAway() {
        String all = allow("iam:PassRole", "*");
        assertThat(identity(all, deny("iam:*", "*")).passRole().rolesFor(SM)).isEqualTo(Roles.NONE);
        assertThat(identity(all, deny("iam:PassRole", "*", TO)).passRole().rolesFor(SM))
                .isEqualTo(Roles.NONE);
        assertThat(identity(all, deny("iam:PassRole", "*", TO)).passRole().rolesFor("x"))
                .isEqualTo(Roles.EVERY);
        String only = deny("iam:PassRole", "*", TO.replace("StringEquals", "StringNotEquals"));
        assertThat(identity(all, only).passRole().rolesFor(SM)).isEqualTo(Roles.EVERY);
        assertThat(identity(all, only).passRole().canPassAnyRoleToAnyService()).isFalse();
        assertThat(bounded(allow("iam:PassRole", "*", TO), all).passRole().rolesFor("x"))
                .isEqualTo(Roles.NONE);
        assertThat(bounded(allow("iam:PassRole", "arn:aws:iam::1:role/a"), all)
                        .passRole()
                        .rolesFor(SM))
                .isEqualTo(Roles.NAMED);
        assertThat(bounded(allow("s3:*", "*"), all).passRole().rolesFor(SM)).isEqualTo(Roles.NONE);
    }

    @Test
    void otherConditionsAreReported() {
        PassRole pass = identity(allow("iam:PassRole", "*", TO + ",'StringEquals':{'iam:ResourceTag/a':'b'}")
                        .replace(TO + ",'StringEquals':{", TO.replace("}", ",")))
                .passRole();
        assertThat(pass.rolesFor(SM)).isEqualTo(Roles.NONE);
        assertThat(pass.rolesForPerhaps(SM)).isEqualTo(Roles.EVERY);
        assertThat(pass.namedServices()).containsExactly(SM);
        assertThat(pass.grantsFor(SM)).hasSize(1);
        assertThat(pass.grantsFor("x")).isEmpty();
    }
}
