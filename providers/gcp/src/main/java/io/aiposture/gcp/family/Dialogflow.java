package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.DIALOGFLOW;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Dialogflow CX. Read directly: the asset inventory does not say which of the two editions an agent is of. */
final class Dialogflow implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "dialogflow.googleapis.com/Agent",
                                op(DIALOGFLOW, "projects.locations.agents.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/agents")
                        .named("/name", "/displayName")
                        .attach(op(DIALOGFLOW, "projects.locations.agents.getGenerativeSettings")
                                .fromBefore("name", "/name", "/generativeSettings")
                                .from("languageCode", "/defaultLanguageCode"))
                        .forAi(),
                type(
                                "dialogflow.googleapis.com/Environment",
                                op(DIALOGFLOW, "projects.locations.agents.environments.list")
                                        .parent("parent", "/name"),
                                "/environments")
                        .under("dialogflow.googleapis.com/Agent")
                        .named("/name", "/displayName")
                        .forAi(),
                type(
                                "dialogflow.googleapis.com/SecuritySettings",
                                op(DIALOGFLOW, "projects.locations.securitySettings.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/securitySettings")
                        .named("/name", "/displayName"),
                type(
                                "dialogflow.googleapis.com/Tool",
                                op(DIALOGFLOW, "projects.locations.agents.tools.list")
                                        .parent("parent", "/name"),
                                "/tools")
                        .under("dialogflow.googleapis.com/Agent")
                        .named("/name", "/displayName")
                        .forAi(),
                type(
                                "dialogflow.googleapis.com/Webhook",
                                op(DIALOGFLOW, "projects.locations.agents.webhooks.list")
                                        .parent("parent", "/name"),
                                "/webhooks")
                        .under("dialogflow.googleapis.com/Agent")
                        .named("/name", "/displayName")
                        .forAi());
    }
}
