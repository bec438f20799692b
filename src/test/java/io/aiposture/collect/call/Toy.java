package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.type.Operation;
import io.aiposture.collect.type.Service;
import io.aiposture.inventory.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A cloud whose answers are texts by {@code Operation} or {@code Operation name}; what has none is denied. */
final class Toy implements Api, TypeReader.Forms {

    static final Scope SCOPE = new Scope("toy", "acct", "");

    static final Service SERVICE = new Service() {
        @Override
        public String id() {
            return "toy";
        }

        @Override
        public String permission(String operation) {
            return "toy." + operation;
        }

        @Override
        public String noun(String operation) {
            return operation.replace("Get", "").toLowerCase();
        }

        @Override
        public boolean regional(Operation operation) {
            return operation.takesRegion();
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, String> answers = new HashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ObjectNode call(Request request) throws CallException, NotOfferedException {
        String name = request.operation().name();
        String key = name + " " + request.args().path("name").asText();
        asked.add(key.strip());
        String answer = answers.getOrDefault(key.strip(), answers.get(name));
        if (answer == null) {
            throw new CallException("AccessDenied", "Denied");
        }
        if (answer.equals("off")) {
            throw new NotOfferedException("Off");
        }
        return (ObjectNode) json(answer);
    }

    @Override
    public @Nullable Request next(Request request, ObjectNode page) {
        JsonNode token = page.remove("next");
        return token == null ? null : request.with("name", token.asText());
    }

    @Override
    public @Nullable CallException partial(ObjectNode page) {
        return page.has("lacking") ? new CallException("ServerError", "Unreachable") : null;
    }

    @Override
    public Map<String, String> tags(JsonNode data) {
        return Map.of();
    }

    @Override
    public Scope place(Scope asked, JsonNode data) {
        return data.has("region")
                ? new Scope("toy", asked.account(), data.path("region").asText())
                : asked;
    }
}
