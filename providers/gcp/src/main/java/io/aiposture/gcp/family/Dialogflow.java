package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.setting;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.DIALOGFLOW;
import static io.aiposture.gcp.type.GcpService.DIALOGFLOW_ES;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/**
 * Dialogflow CX; the encryption of a location is in the API of the other edition. Read directly: the asset inventory
 * does not say of which edition an agent is.
 */
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
                                .from("languageCode", "/defaultLanguageCode")
                                .permission("dialogflow.agents.get"))
                        .forAi(),
                setting(
                        "dialogflow.googleapis.com/EncryptionSpec",
                        op(DIALOGFLOW_ES, "projects.locations.getEncryptionSpec")
                                .scoped("name", "projects/{account}/locations/{region}/encryptionSpec")
                                .permission("dialogflow.encryptionspec.get")
                                .absentOn("NOT_FOUND")),
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
