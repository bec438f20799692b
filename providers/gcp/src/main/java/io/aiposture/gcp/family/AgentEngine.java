package io.aiposture.gcp.family;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Agents that Vertex AI runs, and the sandboxes in which they execute code. */
final class AgentEngine implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                Vertex.described("ReasoningEngine", "reasoningEngines").attach(Vertex.policy("reasoningEngines")),
                Vertex.child(
                        "SandboxEnvironmentTemplate",
                        "ReasoningEngine",
                        "reasoningEngines.sandboxEnvironmentTemplates"));
    }
}
