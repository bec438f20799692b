package io.aiposture.gcp.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.UnreadException;
import org.junit.jupiter.api.Test;

class UsesTest {

    private static final String ENDPOINT = "aiplatform.googleapis.com/Endpoint";

    private static boolean uses(Facts facts, String field) {
        return facts.derived(Facts.PROJECT, field).json().asBoolean();
    }

    @Test
    void aProjectUsesWhatStandsInIt() {
        Facts facts = new Facts().project("").with(ENDPOINT, "e", "{}");
        assertThat(uses(facts, "usesAi")).isTrue();
        assertThat(uses(facts, "usesVertex")).isTrue();
        assertThat(uses(facts, "usesGenAi")).isFalse();
        assertThat(uses(new Facts().project("").in("other", ENDPOINT, "e", "{}"), "usesVertex"))
                .isFalse();
    }

    @Test
    void aCalledModelIsUse() {
        Facts facts = new Facts().project("'timeSeries': {'timeSeries': [{'metric': {'type': 'm'}}]}");
        assertThat(uses(facts, "usesVertex")).isTrue();
        assertThat(uses(facts, "usesGenAi")).isTrue();
        assertThat(uses(new Facts().project("'timeSeries': {}"), "usesVertex")).isFalse();
    }

    @Test
    void whatWasNotReadIsNoAnswerUnlessSomethingIsKnown() {
        Facts dark = new Facts().project("").unlisted(Facts.PROJECT, ENDPOINT);
        assertThatThrownBy(() -> uses(dark, "usesVertex")).isInstanceOf(UnreadException.class);
        assertThat(uses(dark.with("aiplatform.googleapis.com/Model", "m", "{}"), "usesVertex"))
                .isTrue();
        Facts deaf = new Facts().with(Families.PROJECT_TYPE, Facts.PROJECT, "{}", "/timeSeries");
        assertThatThrownBy(() -> uses(deaf, "usesGenAi")).isInstanceOf(UnreadException.class);
    }
}
