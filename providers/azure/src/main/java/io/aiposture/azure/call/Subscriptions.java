package io.aiposture.azure.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.azure.family.Families;
import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Pages;
import io.aiposture.collect.call.Request;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds out which subscriptions are to be read: those that are named, and those of management groups. */
final class Subscriptions {

    /** How the account of a management group begins. */
    static final String GROUPS = "/providers/Microsoft.Management/managementGroups/";

    private final Caller caller;
    private final Arguments arguments;
    private final List<Gap> gaps = new ArrayList<>();

    Subscriptions(Caller caller, Arguments arguments) {
        this.caller = caller;
        this.arguments = arguments;
    }

    List<Scope> of(AzureSession session) {
        Set<String> ids = new TreeSet<>();
        session.subscriptions().forEach(s -> ids.add(s.toLowerCase(Locale.ROOT)));
        for (String group : session.managementGroups()) {
            ids.addAll(below(group));
        }
        return ids.stream().map(Subscriptions::scope).toList();
    }

    private static Scope scope(String account) {
        return new Scope("azure", account, "");
    }

    private Set<String> below(String group) {
        Scope scope = scope(GROUPS + group);
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        Request request = arguments
                .request(Families.BELOW_GROUP, scope, none, none)
                .orElseThrow(() -> new IllegalStateException("no request"));
        Pages answer = caller.settled(request, scope);
        Set<String> ids = new TreeSet<>();
        answer.pages().forEach(page -> page.path("value").forEach(item -> {
            if (item.path("type").asText().toLowerCase(Locale.ROOT).endsWith("/subscriptions")) {
                ids.add(item.path("name").asText().toLowerCase(Locale.ROOT));
            }
        }));
        CallException failure = answer.failure();
        if (failure != null || answer.notOffered()) {
            String reason = failure == null ? Reason.NOT_OFFERED : failure.reason();
            String code = failure == null ? "" : failure.code();
            gaps.add(new Gap(scope, Gap.EVERY_TYPE, Families.BELOW_GROUP.id(), reason, code));
        }
        return ids;
    }

    List<Gap> gaps() {
        return gaps;
    }
}
