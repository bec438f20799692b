package io.aiposture.azure.family;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.Usage;
import java.util.Locale;

/** Which platform resources are read further. */
final class Uses {

    private Uses() {}

    /** Those whose id an AI resource names. */
    static boolean refersTo(JsonNode item, Usage used) {
        return used.refersTo(item.path("id").asText().toLowerCase(Locale.ROOT));
    }
}
