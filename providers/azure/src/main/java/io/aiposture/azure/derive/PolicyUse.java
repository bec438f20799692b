package io.aiposture.azure.derive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which deployments a content policy really filters: those of its own account that name it. */
final class PolicyUse {

    static final DerivedField FIELD = new DerivedField(
            "deployments",
            FieldType.TEXTS,
            "The names of the deployments of the same account that use this content policy.",
            Set.of("Microsoft.CognitiveServices/accounts/deployments"),
            PolicyUse::of);

    static final DerivedField ACCOUNT = new DerivedField(
            "account",
            FieldType.Scalar.STRING,
            "The id of the account below which it stands, in lower case.",
            Set.of(),
            (resource, estate) -> DerivedField.Value.of(account(resource)));

    private static final String DEPLOYMENTS = "Microsoft.CognitiveServices/accounts/deployments";
    private static final String POLICY_NAME = "/properties/raiPolicyName";

    private PolicyUse() {}

    private static DerivedField.Value of(Resource policy, Estate estate) {
        String account = account(policy);
        String name = lastSegment(policy);
        Estate.Listing listing = estate.list(DEPLOYMENTS, policy.scope());
        ArrayNode users = JsonNodeFactory.instance.arrayNode();
        @Nullable Unread rest = listing.rest();
        for (Resource deployment : listing.resources()) {
            if (account(deployment).equals(account)) {
                try {
                    if (deployment.read(POLICY_NAME).asText().equalsIgnoreCase(name)) {
                        users.add(lastSegment(deployment));
                    }
                } catch (UnreadException e) {
                    rest = e.unread();
                }
            }
        }
        return new DerivedField.Value(users, rest);
    }

    /** The id of the account below which a resource stands; Azure compares ids without regard to case. */
    private static String account(Resource resource) {
        String id = resource.id().toLowerCase(Locale.ROOT);
        int end = id.lastIndexOf('/', Math.max(0, id.lastIndexOf('/') - 1));
        return end < 0 ? id : id.substring(0, end);
    }

    private static String lastSegment(Resource resource) {
        return resource.id().substring(resource.id().lastIndexOf('/') + 1);
    }
}
