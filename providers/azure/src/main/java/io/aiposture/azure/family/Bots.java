package io.aiposture.azure.family;

import static io.aiposture.azure.family.AiTypes.part;
import static io.aiposture.azure.family.AiTypes.service;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Bots, health bots and de-identification services. */
final class Bots implements Family {

    private static final String BOTS = "Microsoft.BotService/botServices";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                service(BOTS),
                part(BOTS, "channels"),
                part(BOTS, "connections"),
                service("Microsoft.HealthBot/healthBots"),
                service("Microsoft.HealthDataAIServices/deidServices"));
    }
}
