package io.aiposture.azure.family;

import static io.aiposture.azure.family.AiAccounts.ACCOUNTS;
import static io.aiposture.azure.family.AiTypes.part;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Foundry: projects, connections, agent hosting, published agents and managed networks of AI services accounts. */
final class AiFoundry implements Family {

    private static final String PROJECTS = ACCOUNTS + "/projects";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                part(ACCOUNTS, "capabilityHosts").forAi(),
                part(ACCOUNTS, "connections").forAi(),
                part(ACCOUNTS, "managedNetworks"),
                part(ACCOUNTS + "/managedNetworks", "outboundRules").forAi(),
                part(ACCOUNTS, "projects").forAi(),
                part(PROJECTS, "applications").forAi(),
                part(PROJECTS + "/applications", "agentDeployments").forAi(),
                part(PROJECTS, "capabilityHosts").forAi(),
                part(PROJECTS, "connections").forAi());
    }
}
