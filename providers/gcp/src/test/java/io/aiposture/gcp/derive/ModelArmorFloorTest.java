package io.aiposture.gcp.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.UnreadException;
import org.junit.jupiter.api.Test;

class ModelArmorFloorTest {

    private static final String ENFORCED = "{'enableFloorSettingEnforcement': true}";

    private final Facts facts = new Facts()
            .project("'parent': 'folders/5'")
            .in("folders/5", Ancestors.FOLDER, "folders/5", "{'parent': 'folders/4'}")
            .in("folders/4", Ancestors.FOLDER, "folders/4", "{'parent': 'organizations/1'}");

    private String level() {
        return facts.derived(Facts.PROJECT, "modelArmorFloor")
                .json()
                .path("level")
                .asText();
    }

    private Facts project(String data, String... unread) {
        return facts.with(ModelArmorFloor.OF_PROJECT, "floor", data, unread);
    }

    private void folder(String id, String data) {
        facts.in(id, ModelArmorFloor.OF_FOLDER, id, data);
    }

    @Test
    void theNearestEnforcedOneCounts() {
        project(ENFORCED);
        folder("folders/5", ENFORCED);
        assertThat(level()).isEqualTo("projects/ml");
    }

    @Test
    void oneThatIsNotEnforcedIsPassedOver() {
        project("{'filterConfig': {}}");
        folder("folders/5", "{}");
        folder("folders/4", ENFORCED);
        assertThat(level()).isEqualTo("folders/4");
    }

    @Test
    void theOrganizationIsLast() {
        facts.in("organizations/1", ModelArmorFloor.OF_ORGANIZATION, "organizations/1", ENFORCED);
        assertThat(level()).isEqualTo("organizations/1");
    }

    @Test
    void floorsOfOthersDoNotCount() {
        folder("folders/6", ENFORCED);
        facts.in("organizations/2", ModelArmorFloor.OF_ORGANIZATION, "organizations/2", ENFORCED);
        assertThat(facts.derived(Facts.PROJECT, "modelArmorFloor").json()).isEmpty();
    }

    @Test
    void anUnreadOneMattersOnlyWhenNothingNearerDecides() {
        facts.unlisted("organizations/1", ModelArmorFloor.OF_ORGANIZATION);
        assertThatThrownBy(this::level).isInstanceOf(UnreadException.class);
        folder("folders/5", ENFORCED);
        assertThat(level()).isEqualTo("folders/5");
    }

    @Test
    void aSettingThatWasNotReadIsNotOff() {
        project("{}", "/enableFloorSettingEnforcement");
        assertThatThrownBy(this::level).isInstanceOf(UnreadException.class);
    }

    @Test
    void aProjectThatWasNotReadHidesWhatIsAbove() {
        Facts blind = new Facts().with(Families.PROJECT_TYPE, Facts.PROJECT, "{}", "");
        assertThatThrownBy(() -> blind.derived(Facts.PROJECT, "modelArmorFloor"))
                .isInstanceOf(UnreadException.class);
    }

    @Test
    void aFolderThatWasNotReadHidesWhatIsAbove() {
        Facts blind = new Facts().project("'parent': 'folders/9'");
        assertThatThrownBy(() -> blind.derived(Facts.PROJECT, "modelArmorFloor"))
                .isInstanceOf(UnreadException.class);
    }
}
