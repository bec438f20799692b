package io.aiposture.aws.family;

import io.aiposture.aws.derive.Derivations;
import io.aiposture.aws.type.AwsService;
import io.aiposture.aws.type.AwsType;
import io.aiposture.aws.type.Operation;
import io.aiposture.collect.Plan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All AWS resource types. A family that is missing here is found by {@code FamiliesTest}. */
public final class Families {

    /** Says which account is read. */
    public static final Operation IDENTITY = Operation.op(AwsService.STS, "GetCallerIdentity");

    /** Says which regions are enabled. */
    public static final Operation REGIONS = Operation.op(AwsService.EC2, "DescribeRegions");

    /** What every collection calls, whatever its plan. */
    public static final List<Operation> BASE = List.of(IDENTITY, REGIONS);

    private static final Map<String, AwsType> TYPES = build(List.of(
            new AccountSettings(),
            new AgentCore(),
            new AgentCoreTools(),
            new BedrockAgents(),
            new BedrockFlows(),
            new BedrockGuardrails(),
            new BedrockKnowledge(),
            new BedrockModels(),
            new Buckets(),
            new Cost(),
            new Identity(),
            new Images(),
            new Keys(),
            new LambdaFunctions(),
            new LanguageServices(),
            new Logs(),
            new Network(),
            new RestApis(),
            new SageMakerHosting(),
            new SageMakerJobs(),
            new SageMakerNotebooks(),
            new SageMakerPipelines(),
            new SageMakerRegistry(),
            new SageMakerStudio(),
            new SearchServices(),
            new ThreatDetection(),
            new Trails(),
            new VectorCollections(),
            new VisionServices()));

    private Families() {}

    /** Every type by name. */
    public static Map<String, AwsType> types() {
        return TYPES;
    }

    /** The types of the AI services themselves. */
    public static Set<String> aiTypes() {
        return aiTypes(TYPES);
    }

    private static Set<String> aiTypes(Map<String, AwsType> types) {
        return types.values().stream()
                .filter(AwsType::ai)
                .map(AwsType::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, AwsType> build(List<Family> families) {
        Map<String, AwsType> declared = new TreeMap<>();
        families.forEach(f -> f.types().forEach(t -> {
            if (declared.put(t.name(), t) != null) {
                throw new IllegalStateException("declared twice: " + t.name());
            }
        }));
        Derivations derivations = new Derivations(aiTypes(declared));
        declared.replaceAll((name, type) -> type.derive(derivations.of(name)));
        return Collections.unmodifiableMap(declared);
    }

    /** The planned types and the parents under which some of them are listed. */
    public static Map<String, AwsType> closed(Plan plan) {
        Map<String, AwsType> closed = new TreeMap<>();
        for (String name : plan.types()) {
            for (AwsType type = TYPES.get(name); type != null; type = parent(type)) {
                closed.put(type.name(), type);
            }
        }
        return closed;
    }

    private static @Nullable AwsType parent(AwsType type) {
        return type.parent() == null ? null : TYPES.get(type.parent());
    }
}
