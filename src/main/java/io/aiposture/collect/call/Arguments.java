package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.type.Arg;
import io.aiposture.collect.type.Operation;
import io.aiposture.inventory.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Fills the parameters of operations.
 *
 * @param began when collection began
 * @param homeRegion where what is global is asked for
 */
public record Arguments(Instant began, String homeRegion) {

    /** An operation's request; empty when a parameter's pointer leads nowhere. */
    public Optional<Request> request(Operation operation, Scope scope, JsonNode item, JsonNode parent) {
        ObjectNode args = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Arg> entry : operation.args().entrySet()) {
            JsonNode value = value(entry.getValue(), scope, item, parent);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            args.set(entry.getKey(), value);
        }
        String region = scope.region().isEmpty() ? homeRegion : scope.region();
        return Optional.of(new Request(operation, region, args));
    }

    /** The request of an operation that takes nothing from any resource. */
    public Request request(Operation operation, Scope scope) {
        JsonNode nothing = MissingNode.getInstance();
        return request(operation, scope, nothing, nothing)
                .orElseThrow(() -> new IllegalStateException(operation.id() + " needs a resource"));
    }

    private JsonNode value(Arg arg, Scope scope, JsonNode item, JsonNode parent) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (arg instanceof Arg.FromItem from) {
            return item.at(from.pointer());
        } else if (arg instanceof Arg.FromItemAsList from) {
            JsonNode value = item.at(from.pointer());
            return value.isMissingNode() ? value : json.arrayNode().add(value);
        } else if (arg instanceof Arg.FromItemBefore from) {
            JsonNode value = item.at(from.pointer());
            return value.isMissingNode() ? value : json.textNode(value.asText() + from.suffix());
        } else if (arg instanceof Arg.FromParent from) {
            return parent.at(from.pointer());
        } else if (arg instanceof Arg.Account) {
            return json.textNode(scope.account());
        } else if (arg instanceof Arg.Scoped scoped) {
            return json.textNode(
                    scoped.template().replace("{account}", scope.account()).replace("{region}", scope.region()));
        } else if (arg instanceof Arg.RegionAsList) {
            return json.arrayNode().add(scope.region());
        } else if (arg instanceof Arg.Since since) {
            return json.textNode(began.minus(since.days(), ChronoUnit.DAYS).toString());
        }
        return ((Arg.Fixed) arg).value();
    }
}
