package io.aiposture.aws.derive;

import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** On {@code AWS::Account} and {@code AWS::Region}: whether AI services are used there. */
final class Uses {

    private static final String METRICS = "/Metrics/Metrics";

    private final Set<String> aiTypes;

    Uses(Set<String> aiTypes) {
        this.aiTypes = aiTypes;
    }

    List<DerivedField> fields() {
        return List.of(
                field("usesAi", "AWS::"),
                field("usesBedrock", "AWS::Bedrock::"),
                field("usesAgentCore", "AWS::BedrockAgentCore::"),
                field("usesSageMaker", "AWS::SageMaker::"));
    }

    private DerivedField field(String name, String prefix) {
        Set<String> types = aiTypes.stream()
                .filter(t -> t.startsWith(prefix))
                .filter(t -> !isSetting(t))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean models = prefix.equals("AWS::") || prefix.equals("AWS::Bedrock::");
        Set<String> reads = new TreeSet<>(types);
        if (models) {
            reads.add("AWS::Region");
        }
        String what = prefix.equals("AWS::") ? "an AI service" : prefix + "* resources";
        return new DerivedField(
                name,
                FieldType.Scalar.BOOL,
                "True when " + what + " exists here" + (models ? ", or a Bedrock model was invoked lately." : "."),
                reads,
                (resource, estate) -> DerivedField.Value.of(uses(resource, estate, types, models)));
    }

    /** Settings exist in every region, used or not. */
    private static boolean isSetting(String type) {
        return type.endsWith("Configuration") || type.endsWith("TokenVault");
    }

    private static boolean uses(Resource scope, Estate estate, Set<String> types, boolean models) {
        for (String type : types) {
            if (!estate.list(type, scope.scope()).resources().isEmpty()) {
                return true;
            }
        }
        if (models && invoked(scope, estate)) {
            return true;
        }
        for (String type : types) {
            Unread missing = estate.missing(type, scope.scope());
            if (missing != null) {
                throw new UnreadException(missing);
            }
        }
        return false;
    }

    /** CloudWatch lists a metric for two weeks after its last value. */
    private static boolean invoked(Resource scope, Estate estate) {
        Estate.Listing regions = estate.list("AWS::Region", scope.scope());
        if (regions.resources().stream().anyMatch(r -> !r.data().at(METRICS).isEmpty())) {
            return true;
        }
        Unread missing = regions.rest();
        for (Resource region : regions.resources()) {
            for (Unread u : region.unread()) {
                missing = u.reason().equals(Reason.NOT_SELECTED) && !u.path().equals("/Metrics") ? missing : u;
            }
        }
        if (missing != null) {
            throw new UnreadException(missing);
        }
        return false;
    }
}
