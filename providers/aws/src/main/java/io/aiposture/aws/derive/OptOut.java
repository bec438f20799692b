package io.aiposture.aws.derive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.Set;

/** Reads the effective opt-out policy of AWS Organizations: {@code {"services": {"default": {"opt_out_policy": …}}}}. */
final class OptOut {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OptOut() {}

    static DerivedField field() {
        return new DerivedField(
                "optsOutOfAll",
                Scalar.BOOL,
                "True when the effective policy opts out by default and opts no service in.",
                Set.of(),
                (r, e) -> DerivedField.Value.of(optsOut(r)));
    }

    private static boolean optsOut(Resource setting) {
        JsonNode content = setting.read("/EffectivePolicy/PolicyContent");
        if (content.isMissingNode()) {
            return false;
        }
        try {
            JsonNode services = JSON.readTree(content.asText()).path("services");
            boolean byDefault =
                    services.path("default").path("opt_out_policy").asText().equals("optOut");
            boolean someIn = services.findValuesAsText("opt_out_policy").contains("optIn");
            return byDefault && !someIn;
        } catch (JsonProcessingException e) {
            throw new UnreadException(new Unread("/EffectivePolicy/PolicyContent", setting.source(), Reason.MALFORMED));
        }
    }
}
