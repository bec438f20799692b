package io.aiposture.azure.derive;

import static io.aiposture.azure.derive.PlatformEstate.GROUP;
import static io.aiposture.azure.derive.PlatformEstate.denied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayFactsTest {

    private static final String SERVICE = "Microsoft.ApiManagement/service";
    private static final String GATEWAY = GROUP + SERVICE + "/gw";
    private static final String API = GATEWAY + "/apis/chat";

    private static String policies(String text) {
        return "'policies': [{'properties': {'value': '" + text.replace("'", "\\\"") + "'}}]";
    }

    private static PlatformEstate estate(String url, String own, String service) {
        return new PlatformEstate()
                .with(
                        SERVICE,
                        GATEWAY,
                        "{" + policies(service) + ", 'policyFragments': [{'name': 'Auth',"
                                + " 'properties': {'value': '<fragment><validate-jwt /></fragment>'}}]}")
                .with(SERVICE + "/apis", API, "{'properties': {'serviceUrl': '" + url + "'}, " + policies(own) + "}")
                .with(
                        SERVICE + "/backends",
                        GATEWAY + "/backends/aoai",
                        "{'properties': {'url': 'https://a.openai.azure.com/openai'}}")
                .with(
                        SERVICE + "/backends",
                        GATEWAY + "/backends/pool",
                        "{'properties': {'pool': {'services': [{'id': '/backends/AOAI'}]}}}")
                .with(
                        SERVICE + "/backends",
                        GATEWAY + "/backends/shop",
                        "{'properties': {'url': 'https://shop.example.com'}}");
    }

    private static boolean leads(String url, String own, String service) {
        return estate(url, own, service).derived(API, "leadsToModel").json().asBoolean();
    }

    private static List<String> names(PlatformEstate estate, String field) {
        List<String> names = new ArrayList<>();
        estate.derived(API, field).json().forEach(n -> names.add(n.asText()));
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.openai.azure.com/openai, true",
        "https://a.services.ai.azure.com, true",
        "https://e.westeurope.inference.ml.azure.com:443/score, true",
        "https://api.openai.com/v1, true",
        "https://openai.azure.com.example.com/, false",
        "https://shop.example.com/?x=https://api.openai.com, false",
        "https://evilopenai.azure.com.example, false"
    })
    void theAddressTells(String url, boolean expected) {
        assertThat(leads(url, "", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<set-backend-service backend-id='aoai' />",
                "<set-backend-service id='x' backend-id='POOL' />",
                "<set-backend-service base-url='https://b.openai.azure.com' />",
                "<azure-openai-semantic-cache-lookup score-threshold='0.1' />"
            })
    void aPolicyTells(String policy) {
        assertThat(leads("", "<policies><inbound>" + policy + "</inbound></policies>", ""))
                .isTrue();
        assertThat(leads("", "", policy)).isTrue();
        assertThat(leads("", "<policies><inbound><!-- " + policy + " --></inbound></policies>", ""))
                .isFalse();
    }

    @Test
    void anotherBackendDoesNot() {
        assertThat(leads("", "<set-backend-service backend-id='shop' />", "")).isFalse();
    }

    @Test
    void policiesOfTheServiceCountOnlyWhenInherited() {
        assertThat(names(estate("", "<policies><inbound><base /></inbound></policies>", "<quota />"), "policies"))
                .contains("quota");
        assertThat(names(estate("", "", "<quota />"), "policies")).containsExactly("quota");
        assertThat(names(estate("", "<policies><inbound /></policies>", "<quota />"), "policies"))
                .doesNotContain("quota");
    }

    @Test
    void fragmentsAreIncluded() {
        assertThat(names(estate("", "<include-fragment fragment-id='auth' />", ""), "policies"))
                .contains("validate-jwt");
    }

    @Test
    void onlyProductsOfTheApiCount() {
        PlatformEstate estate = estate("", "", "")
                .with(
                        SERVICE + "/products",
                        GATEWAY + "/products/a",
                        "{'apis': [{'name': 'CHAT'}], " + policies("<quota />") + "}")
                .with(
                        SERVICE + "/products",
                        GATEWAY + "/products/b",
                        "{'apis': [{'name': 'shop'}], " + policies("<rate-limit />") + "}");
        assertThat(names(estate, "productPolicies")).containsExactly("quota");
    }

    @Test
    void whatWasNotReadIsNotGuessed() {
        PlatformEstate estate = new PlatformEstate().with(SERVICE, GATEWAY, "{}", denied("/policies"));
        Unread own = denied("/policies");
        estate.with(SERVICE + "/apis", API, "{'properties': {'serviceUrl': 'https://x.example'}}", own);
        assertThatThrownBy(() -> estate.derived(API, "leadsToModel")).isInstanceOf(UnreadException.class);
        assertThatThrownBy(() -> estate.derived(API, "policies")).isInstanceOf(UnreadException.class);
        PlatformEstate noProducts = estate("", "", "").unlisted(SERVICE + "/products");
        assertThatThrownBy(() -> noProducts.derived(API, "productPolicies")).isInstanceOf(UnreadException.class);
    }

    @Test
    void aPolicyThatWasRedactedIsNotRead() {
        PlatformEstate estate = estate("https://shop.example.com", "<redacted openai key>", "");
        assertThatThrownBy(() -> estate.derived(API, "policies")).isInstanceOf(UnreadException.class);
    }

    @Test
    void aServiceLeadsToModelsWhenOneOfItsApisDoes() {
        assertThat(estate("https://api.openai.com", "", "")
                        .derived(GATEWAY, "leadsToModel")
                        .json()
                        .asBoolean())
                .isTrue();
        assertThat(estate("https://shop.example.com", "", "")
                        .derived(GATEWAY, "leadsToModel")
                        .json()
                        .asBoolean())
                .isFalse();
    }
}
