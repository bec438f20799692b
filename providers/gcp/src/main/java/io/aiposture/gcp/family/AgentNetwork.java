package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.AGENT_REGISTRY;
import static io.aiposture.gcp.type.GcpService.NETWORK_SECURITY;
import static io.aiposture.gcp.type.GcpService.NETWORK_SERVICES;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Registered agents and MCP servers, the gateways between them, and who may pass those. */
final class AgentNetwork implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "agentregistry.googleapis.com/Agent",
                                op(AGENT_REGISTRY, "projects.locations.agents.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/agents")
                        .named("/name", "/displayName")
                        .forAi(),
                type(
                                "agentregistry.googleapis.com/McpServer",
                                op(AGENT_REGISTRY, "projects.locations.mcpServers.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/mcpServers")
                        .named("/name", "/displayName")
                        .forAi(),
                type(
                                "networkservices.googleapis.com/AgentGateway",
                                op(NETWORK_SERVICES, "projects.locations.agentGateways.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/agentGateways")
                        .named("/name", "/name")
                        .forAi(),
                type(
                                "networkservices.googleapis.com/AgentConnectivityTemplate",
                                op(NETWORK_SERVICES, "projects.locations.agentConnectivityTemplates.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/agentConnectivityTemplates")
                        .named("/name", "/name")
                        .forAi(),
                type(
                                "networksecurity.googleapis.com/AuthzPolicy",
                                op(NETWORK_SECURITY, "projects.locations.authzPolicies.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/authzPolicies")
                        .named("/name", "/name"));
    }
}
