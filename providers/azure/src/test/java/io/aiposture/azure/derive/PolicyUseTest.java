package io.aiposture.azure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.aiposture.azure.AzureProvider;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyUseTest {

    private static final String DEPLOYMENTS = "Microsoft.CognitiveServices/accounts/deployments";
    private static final String POLICIES = "Microsoft.CognitiveServices/accounts/raiPolicies";
    private static final String ACCOUNT =
            "/subscriptions/s/resourceGroups/r/providers/Microsoft.CognitiveServices/accounts/a";
    private static final Scope SCOPE = new Scope("azure", "s", "");
    private static final Resource STRICT = policy(ACCOUNT + "/raiPolicies/strict");

    @Test
    void deploymentsOfTheSameAccountThatNameIt() {
        DerivedField.Value uses = uses(
                List.of(),
                deployment(ACCOUNT + "/deployments/chat", "strict"),
                deployment(ACCOUNT.toUpperCase(Locale.ROOT) + "/deployments/images", "STRICT"),
                deployment(ACCOUNT + "/deployments/other", "strict2"),
                deployment(ACCOUNT + "2/deployments/elsewhere", "strict"));
        assertThat(uses.json()).containsExactlyInAnyOrder(TextNode.valueOf("chat"), TextNode.valueOf("images"));
        assertThat(uses.rest()).isNull();
    }

    @Test
    void aDeploymentWithoutAPolicyUsesNone() {
        DerivedField.Value uses = uses(List.of(), deployment(ACCOUNT + "/deployments/chat", ""));
        assertThat(uses.json()).isEmpty();
        assertThat(uses.rest()).isNull();
    }

    @Test
    void unlistedDeploymentsMayUseIt() {
        DerivedField.Value uses = uses(
                List.of(new Gap(SCOPE, DEPLOYMENTS, "test:List", Reason.ACCESS_DENIED, "")),
                deployment(ACCOUNT + "/deployments/chat", "strict"));
        assertThat(uses.json()).hasToString("[\"chat\"]");
        assertThat(uses.rest()).isNotNull();
    }

    @Test
    void aDeploymentThatWasNotReadMayUseItOnlyWithinItsAccount() {
        assertThat(uses(List.of(), unread(ACCOUNT + "/deployments/chat")).rest())
                .isNotNull();
        assertThat(uses(List.of(), unread(ACCOUNT + "2/deployments/chat")).rest())
                .isNull();
    }

    @Test
    void theAccountEndsBeforeTheLastTypeAndName() {
        String account = "/subscriptions/s/resourceGroups/deployments/providers/Microsoft.CognitiveServices/accounts/A";
        Resource deployment = deployment(account + "/deployments/chat", "");
        Estate estate = new Estate(
                new Inventory(
                        new Header("", Instant.EPOCH, List.of(SCOPE), Set.of(), true), List.of(), List.of(), List.of()),
                new Catalog(List.of(new AzureProvider())));
        assertThat(PolicyUse.ACCOUNT.computation().of(deployment, estate).json().asText())
                .isEqualTo(account.toLowerCase(Locale.ROOT));
    }

    private static DerivedField.Value uses(List<Gap> gaps, Resource... deployments) {
        Header header = new Header("", Instant.EPOCH, List.of(SCOPE), Set.of(DEPLOYMENTS, POLICIES), true);
        Inventory inventory = new Inventory(header, List.of(deployments), gaps, List.of());
        return PolicyUse.FIELD
                .computation()
                .of(STRICT, new Estate(inventory, new Catalog(List.of(new AzureProvider()))));
    }

    private static Resource policy(String id) {
        return resource(POLICIES, id, List.of(), JsonNodeFactory.instance.objectNode());
    }

    private static Resource deployment(String id, String policy) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putObject("properties").put("raiPolicyName", policy);
        return resource(DEPLOYMENTS, id, List.of(), data);
    }

    private static Resource unread(String id) {
        Unread properties = new Unread("/properties", "test:Read", Reason.ACCESS_DENIED);
        return resource(DEPLOYMENTS, id, List.of(properties), JsonNodeFactory.instance.objectNode());
    }

    private static Resource resource(String type, String id, List<Unread> unread, ObjectNode data) {
        return new Resource(SCOPE, type, id, id, Map.of(), unread, "test:Read", data);
    }
}
