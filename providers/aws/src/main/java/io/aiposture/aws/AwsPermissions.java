package io.aiposture.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.aws.family.Families;
import io.aiposture.aws.type.AwsType;
import io.aiposture.aws.type.Operation;
import io.aiposture.collect.Plan;
import java.util.Set;
import java.util.TreeSet;

/** The IAM policy that a collection needs, from the same declarations that the collector executes. */
public final class AwsPermissions {

    private AwsPermissions() {}

    /** The actions, sorted. */
    public static Set<String> actions(Plan plan) {
        Set<String> actions = new TreeSet<>();
        Families.BASE.forEach(op -> actions.add(op.iamAction()));
        for (AwsType type : Families.closed(plan).values()) {
            type.operations()
                    .filter(op -> !type.attachments().contains(op) || type.wants(op, plan))
                    .map(Operation::iamAction)
                    .forEach(actions::add);
        }
        return actions;
    }

    /** The policy as JSON. */
    public static String policy(Plan plan) {
        ObjectNode policy = new ObjectMapper().createObjectNode().put("Version", "2012-10-17");
        ObjectNode statement = policy.putArray("Statement").addObject();
        statement.put("Sid", "AipostureReadOnly").put("Effect", "Allow");
        ArrayNode list = statement.putArray("Action");
        actions(plan).forEach(list::add);
        statement.put("Resource", "*");
        return policy.toPrettyString();
    }
}
