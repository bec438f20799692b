package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.below;
import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.azure.type.Arm.on;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;

/** The two shapes that nearly all AI resources of Azure have. */
final class AiTypes {

    private AiTypes() {}

    /** A resource of its own, listed by subscription, with what it logs. */
    static DeclaredType service(String name) {
        return type(name, list(name), "/value")
                .named("/id", "/name")
                .attach(on("Microsoft.Insights/diagnosticSettings"))
                .forAi();
    }

    /** What stands below another resource and refers to nothing else. */
    static DeclaredType part(String parent, String child) {
        String name = parent + "/" + child;
        return type(name, below(name), "/value").under(parent).named("/id", "/name");
    }
}
