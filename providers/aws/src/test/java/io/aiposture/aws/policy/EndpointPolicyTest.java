package io.aiposture.aws.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointPolicyTest {

    private static final String ALL = "{'Effect':'Allow','Principal':'*','Action':'*','Resource':'*'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                " | 1",
                "'StringEquals':{'aws:ResourceAccount':'111122223333'} | 0",
                "'StringEquals':{'aws:PrincipalOrgID':'o-1'} | 0",
                "'StringLike':{'aws:ResourceAccount':'*'} | 1",
                "'StringEqualsIfExists':{'aws:ResourceAccount':'111122223333'} | 1",
                "'StringNotEquals':{'aws:ResourceAccount':'111122223333'} | 1",
            })
    void eitherSideMustBeLimited(String condition, int open) {
        String statement =
                condition == null ? ALL : ALL.substring(0, ALL.length() - 1) + ",'Condition':{" + condition + "}}";
        assertThat(EndpointPolicy.openGrants(Policy.of(statement))).hasSize(open);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Action':'*','Resource':'*','Condition':{'StringNotEquals':{'aws:ResourceOrgID':'o-1'}} | 0",
                "'Action':'*','Resource':'*','Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-1'}} | 0",
                "'Action':'s3:*','Resource':'*','Condition':{'StringNotEquals':{'aws:ResourceOrgID':'o-1'}} | 1",
                "'Action':'*','Resource':'*','Condition':{'StringNotLike':{'aws:ResourceOrgID':'*'}} | 1",
                "'NotAction':'s3:*','Resource':'*','Condition':{'StringNotEquals':{'aws:ResourceOrgID':'o-1'}} | 1",
            })
    void aDenyFencesOnlyWhenItTakesEverything(String deny, int open) {
        String statements = ALL + ",{'Effect':'Deny','Principal':'*'," + deny + "}";
        assertThat(EndpointPolicy.openGrants(Policy.of(statements))).hasSize(open);
    }

    @ParameterizedTest
    @CsvSource({"arn:aws:s3:::mine, 0", "*, 1"})
    void namedResourcesAreLimited(String resource, int open) {
        String statement = ALL.replace("'Resource':'*'", "'Resource':'" + resource + "'");
        assertThat(EndpointPolicy.openGrants(Policy.of(statement))).hasSize(open);
    }
}
