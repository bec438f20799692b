package io.aiposture.collect.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.type.Arg.Account;
import io.aiposture.collect.type.Arg.Fixed;
import io.aiposture.collect.type.Arg.FromItem;
import io.aiposture.collect.type.Arg.FromItemAsList;
import io.aiposture.collect.type.Arg.FromParent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One read operation as a resource type uses it. The same declaration is executed by the collector, printed by
 * {@code permissions}, and resolved against the SDK's model by the schema generator.
 *
 * @param name the API's operation name
 * @param args parameters by the API's member name
 * @param absentCodes error codes that mean "there is none", as S3's {@code NoSuchBucketPolicy}
 * @param permission the permission where it does not follow from the operation's name; empty otherwise
 * @param unwrap JSON pointer to the part of the answer that is the data; empty for the whole answer
 */
public record Operation(
        Service service,
        String name,
        Map<String, Arg> args,
        Set<String> absentCodes,
        String permission,
        String unwrap) {

    public Operation {
        args = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(args));
        absentCodes = java.util.Collections.unmodifiableSet(new TreeSet<>(absentCodes));
    }

    public static Operation op(Service service, String name) {
        return new Operation(service, name, Map.of(), Set.of(), "", "");
    }

    /** Takes a parameter from the item or its description. When the pointer leads nowhere, no call is made. */
    public Operation from(String parameter, String pointer) {
        return with(parameter, new FromItem(pointer));
    }

    /** As {@link #from}, as a list of one. */
    public Operation fromAsList(String parameter, String pointer) {
        return with(parameter, new FromItemAsList(pointer));
    }

    /** As {@link #from}, with a text behind it. */
    public Operation fromBefore(String parameter, String pointer, String suffix) {
        return with(parameter, new Arg.FromItemBefore(pointer, suffix));
    }

    /** Takes a parameter from the parent resource's data. */
    public Operation parent(String parameter, String pointer) {
        return with(parameter, new FromParent(pointer));
    }

    /** Passes the scanned account's id. */
    public Operation account(String parameter) {
        return with(parameter, new Account());
    }

    /** Passes a text in which {@code {account}} and {@code {region}} stand for the scope's. */
    public Operation scoped(String parameter, String template) {
        return with(parameter, new Arg.Scoped(template));
    }

    /** As {@link #scoped}, and asked once for each value, which stands for {@code {each}}. */
    public Operation each(String parameter, String template, List<String> values) {
        return with(parameter, new Arg.Each(template, List.copyOf(values)));
    }

    /** What is really asked: itself, or one operation for each value. */
    public List<Operation> asked() {
        for (Map.Entry<String, Arg> arg : args.entrySet()) {
            if (arg.getValue() instanceof Arg.Each each) {
                return each.values().stream()
                        .map(v -> scoped(arg.getKey(), each.template().replace("{each}", v)))
                        .toList();
            }
        }
        return List.of(this);
    }

    /** Passes the scope's region, as a list of one. */
    public Operation regionAsList(String parameter) {
        return with(parameter, new Arg.RegionAsList());
    }

    /** Passes the time so many days before collection began. */
    public Operation since(String parameter, int days) {
        return with(parameter, new Arg.Since(days));
    }

    /** Passes a constant: text, number, boolean or a list of texts. */
    public Operation fixed(String parameter, Object value) {
        return with(parameter, new Fixed(json(value)));
    }

    /** By hand: an object mapper that learns these types costs time at every start. */
    private static JsonNode json(Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Collection<?> list) {
            ArrayNode array = json.arrayNode();
            list.forEach(v -> array.add(json(v)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = json.objectNode();
            map.forEach((name, v) -> object.set((String) name, json(v)));
            return object;
        }
        if (value instanceof Boolean truth) {
            return json.booleanNode(truth);
        }
        return value instanceof Integer number ? json.numberNode(number) : json.textNode((String) value);
    }

    /** These error codes mean that there is nothing, not that it could not be read. */
    public Operation absentOn(String... codes) {
        Set<String> all = new TreeSet<>(absentCodes);
        all.addAll(Set.of(codes));
        return new Operation(service, name, args, all, permission, unwrap);
    }

    /** The permission, where it does not follow from the operation's name. */
    public Operation permission(String action) {
        return new Operation(service, name, args, absentCodes, action, unwrap);
    }

    /** The data is only this part of the answer. */
    public Operation unwrap(String pointer) {
        return new Operation(service, name, args, absentCodes, permission, pointer);
    }

    private Operation with(String parameter, Arg arg) {
        Map<String, Arg> all = new LinkedHashMap<>(args);
        all.put(parameter, arg);
        return new Operation(service, name, all, absentCodes, permission, unwrap);
    }

    /** {@code service:Operation}, as ledgers and verdicts name it. */
    public String id() {
        return service.id() + ":" + name;
    }

    /** The permission that the operation costs. */
    public String costs() {
        return permission.isEmpty() ? service.permission(name) : permission;
    }

    /** The name under which an attached answer stands in the data. */
    public String noun() {
        return service.noun(name);
    }

    /** True when it is asked once a region. */
    public boolean regional() {
        return service.regional(this);
    }

    /** True when a parameter names the region. */
    public boolean takesRegion() {
        return args.values().stream().anyMatch(Arg::ofRegion);
    }
}
