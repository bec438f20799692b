package io.aiposture.azure.type;

import io.aiposture.collect.type.Operation;
import io.aiposture.collect.type.Service;

/**
 * Azure Resource Manager's part for one namespace. An operation's name is the resource type without its namespace; it is
 * read below {@code scope} (a resource, or by default the subscription), or, with {@code id}, as that one resource.
 */
public record Arm(String id) implements Service {

    /** Takes the resource or scope below which is read. */
    public static final String SCOPE = "scope";

    /** Takes what stands between the scope and the type, for settings of a part of a resource. */
    public static final String PART = "part";

    /** Takes the id of the one resource that is read. */
    public static final String ID = "id";

    /** The reading of a resource type, for example {@code Microsoft.Search/searchServices}. */
    public static Operation arm(String type) {
        int slash = type.indexOf('/');
        return Operation.op(new Arm(type.substring(0, slash)), type.substring(slash + 1));
    }

    /** A list of the scanned subscription. */
    public static Operation list(String type) {
        return arm(type).scoped(SCOPE, "/subscriptions/{account}");
    }

    /** A list below the parent resource. */
    public static Operation below(String type) {
        return arm(type).parent(SCOPE, "/id");
    }

    /** A list below the resource itself, to be attached. */
    public static Operation on(String type) {
        return arm(type).from(SCOPE, "/id").unwrap("/value");
    }

    /** The resource itself, read whole. */
    public static Operation whole(String type) {
        return arm(type).from(ID, "/id");
    }

    /** The namespace's excerpt for an operation. */
    public static ArmModel.Type type(Operation operation) {
        return ArmModel.of(operation.service().id()).type(operation.name());
    }

    /** Azure's own name of the action. */
    @Override
    public String permission(String operation) {
        return id + "/" + operation + "/read";
    }

    /** The last part of the type. */
    @Override
    public String noun(String operation) {
        return operation.substring(operation.lastIndexOf('/') + 1);
    }

    /** One list answers for a whole subscription. */
    @Override
    public boolean regional(Operation operation) {
        return false;
    }
}
