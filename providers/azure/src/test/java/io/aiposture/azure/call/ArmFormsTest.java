package io.aiposture.azure.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.inventory.Scope;
import org.junit.jupiter.api.Test;

class ArmFormsTest {

    private static final Scope ASKED = new Scope("azure", "sub", "westeurope");

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static String region(String location) throws JsonProcessingException {
        return new ArmForms()
                .place(ASKED, json("{'location':" + location + "}"))
                .region();
    }

    @Test
    void oneLocationHasOneName() throws JsonProcessingException {
        assertThat(region("'Sweden Central'")).isEqualTo("swedencentral");
        assertThat(region("'swedencentral'")).isEqualTo("swedencentral");
        assertThat(region("'Global'")).isEmpty();
    }

    @Test
    void whatHasNoLocationIsWhereItWasAskedFor() throws JsonProcessingException {
        assertThat(region("null")).isEqualTo("westeurope");
        assertThat(region("''")).isEqualTo("westeurope");
        assertThat(region("'../x'")).isEqualTo("westeurope");
        assertThat(region("{'a':1}")).isEqualTo("westeurope");
    }

    @Test
    void tagsAreTexts() throws JsonProcessingException {
        ArmForms forms = new ArmForms();
        assertThat(forms.tags(json("{'tags':{'b':'2','a':''}}")))
                .containsEntry("b", "2")
                .containsEntry("a", "");
        assertThat(forms.tags(json("{'tags':null}"))).isEmpty();
        assertThat(forms.tags(json("{}"))).isEmpty();
    }
}
