package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.inventory.Resource;
import io.aiposture.inventory.UnreadException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsesTest {

    private static final String NOTEBOOK = "AWS::SageMaker::NotebookInstance";
    private static final String AGENT = "AWS::Bedrock::Agent";
    private static final String LOGGING = "AWS::Bedrock::ModelInvocationLoggingConfiguration";
    private static final String METRIC = "{'Metrics':{'Metrics':[{'MetricName':'Invocations'}]}}";

    private static boolean uses(String name, Facts facts, Resource scope) {
        Uses uses = new Uses(Set.of(NOTEBOOK, AGENT, LOGGING));
        Facts all = facts.listed(NOTEBOOK, AGENT, LOGGING, "AWS::Region");
        return Facts.value(uses.fields(), name, scope, all.estate()).json().asBoolean();
    }

    private static Resource region(String name, String data, String... unread) {
        return Facts.resource(name, "AWS::Region", name, data, unread);
    }

    private static Resource some(String region, String type) {
        return Facts.resource(region, type, "x", "{}");
    }

    @Test
    void aRegionUsesWhatStandsInIt() {
        Resource here = region("eu-west-1", "{}");
        Facts facts = new Facts().with(here).with(some("eu-west-1", NOTEBOOK));
        assertThat(uses("usesAi", facts, here)).isTrue();
        assertThat(uses("usesSageMaker", facts, here)).isTrue();
        assertThat(uses("usesBedrock", facts, here)).isFalse();
        Resource there = region("us-east-1", "{}");
        assertThat(uses("usesAi", facts.with(there), there)).isFalse();
    }

    @Test
    void anInvokedModelIsUseAndASettingIsNot() {
        Resource here = region("eu-west-1", METRIC);
        assertThat(uses("usesBedrock", new Facts().with(here), here)).isTrue();
        Resource quiet = region("eu-west-1", "{}");
        assertThat(uses("usesBedrock", new Facts().with(quiet).with(some("eu-west-1", LOGGING)), quiet))
                .isFalse();
    }

    @Test
    void anAccountUsesWhatAnyRegionUses() {
        Resource account = Facts.resource("", "AWS::Account", Facts.ACCOUNT, "{}");
        assertThat(uses("usesAi", new Facts().with(some("us-east-1", AGENT)), account))
                .isTrue();
        assertThat(uses("usesBedrock", new Facts().with(region("us-east-1", METRIC)), account))
                .isTrue();
        assertThat(uses("usesAi", new Facts(), account)).isFalse();
    }

    @Test
    void aMissingListOrMetricIsNoAnswerUnlessSomethingIsKnown() {
        Resource here = region("eu-west-1", "{}");
        assertThatThrownBy(() -> uses("usesAi", new Facts().with(here).unlisted("eu-west-1", AGENT), here))
                .isInstanceOf(UnreadException.class);
        Facts known = new Facts().with(here).unlisted("eu-west-1", AGENT).with(some("eu-west-1", NOTEBOOK));
        assertThat(uses("usesAi", known, here)).isTrue();
        Resource dark = region("eu-west-1", "{}", "/Metrics");
        assertThatThrownBy(() -> uses("usesBedrock", new Facts().with(dark), dark))
                .isInstanceOf(UnreadException.class);
    }
}
