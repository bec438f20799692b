package io.aiposture.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.aws.family.Families;
import io.aiposture.collect.Plan;

/** The IAM policy that a collection needs, from the same declarations that the collector executes. */
public final class AwsPermissions {

    private AwsPermissions() {}

    /** The policy as JSON. */
    public static String policy(Plan plan) {
        ObjectNode policy = new ObjectMapper().createObjectNode().put("Version", "2012-10-17");
        ObjectNode statement = policy.putArray("Statement").addObject();
        statement.put("Sid", "AipostureReadOnly").put("Effect", "Allow");
        ArrayNode list = statement.putArray("Action");
        Families.DECLARED.permissions(plan, Families.BASE).forEach(list::add);
        statement.put("Resource", "*");
        return policy.toPrettyString();
    }
}
