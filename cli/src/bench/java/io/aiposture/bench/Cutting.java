package io.aiposture.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.bench.Naming.Mention;
import io.aiposture.bench.Naming.Token;
import io.aiposture.bench.Sample.OfCloud;
import io.aiposture.bench.Sample.Original;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes templates of one cloud's lines of the sample. */
final class Cutting {

    private final String cloud;
    private final String account;
    private final String number;
    private final Map<String, List<ObjectNode>> lines;
    private final Naming naming;

    Cutting(String cloud, String account, Map<String, List<ObjectNode>> lines) {
        this.cloud = cloud;
        this.account = account;
        this.lines = lines;
        this.number = projectNumber();
        this.naming = new Naming(account, number);
    }

    private String projectNumber() {
        return of("resource")
                .map(r -> r.path("resource"))
                .filter(r -> r.path("type").asText().equals("cloudresourcemanager.googleapis.com/Project"))
                .map(r -> r.at("/data/name").asText().replace("projects/", ""))
                .findFirst()
                .orElse("");
    }

    private java.util.stream.Stream<ObjectNode> of(String kind) {
        return lines.getOrDefault(kind, List.of()).stream()
                .filter(l -> l.path(kind).path("cloud").asText().equals(cloud));
    }

    /** A resource, and how often it is copied. */
    private static final class Counted {
        private final ObjectNode line;
        private final JsonNode resource;
        private final List<Token> tokens;
        private int every;

        Counted(ObjectNode line, int every, List<Token> tokens) {
            this.line = line;
            this.resource = line.path("resource");
            this.every = every;
            this.tokens = tokens;
        }
    }

    OfCloud cut() {
        List<Counted> own = new ArrayList<>();
        Map<String, List<Template>> above = new TreeMap<>();
        List<ObjectNode> others = new ArrayList<>();
        of("resource").forEach(line -> {
            JsonNode r = line.path("resource");
            if (!r.path("account").asText().equals(account)) {
                others.add(line);
                return;
            }
            int every = Cadence.of(r.path("type").asText(), r.path("id").asText());
            own.add(new Counted(line, every, every == Cadence.ONCE ? List.of() : naming.learn(r, every)));
        });
        level(own);
        others.forEach(
                line -> above.computeIfAbsent(line.at("/resource/account").asText(), a -> new ArrayList<>())
                        .add(template(line)));
        return new OfCloud(
                cloud,
                account,
                number,
                own.stream().map(this::original).toList(),
                above,
                of("gap").map(this::template).toList(),
                of("call").map(this::template).toList());
    }

    /** Resources that share a name come equally often, and none more often than its id changes. */
    private void level(List<Counted> all) {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Counted c : all) {
                int least = c.tokens.stream().mapToInt(Token::every).min().orElse(Cadence.ONCE);
                changed |= least < c.every;
                c.every = Math.min(c.every, least);
                changed |= Naming.level(c.tokens, c.every);
            }
        }
        for (Counted c : all) {
            int changes = naming.mentions(c.resource.path("id").asText()).stream()
                    .map(Mention::token)
                    .mapToInt(t -> t == null ? Cadence.ONCE : t.every())
                    .min()
                    .orElse(Cadence.ONCE);
            c.every = Math.max(c.every, changes);
        }
    }

    private Original original(Counted c) {
        JsonNode r = c.resource;
        boolean guest = c.every <= Cadence.SOME;
        ObjectNode line = filled(c.line);
        ObjectNode unread = unread(line);
        return new Original(
                r.path("type").asText(),
                r.path("region").asText(),
                r.path("source").asText(),
                c.every,
                (r.path("type").asText() + r.path("id").asText()).hashCode(),
                Template.ofText(r.path("id").asText(), naming),
                Template.ofLine(text(line), naming, guest),
                unread == null ? null : Template.ofLine(text(unread), naming, guest));
    }

    private Template template(ObjectNode line) {
        return Template.ofLine(text(line), naming, false);
    }

    private static String text(JsonNode line) {
        try {
            return Sample.JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Room for tags where the sample has none, in the order in which inventories are written. */
    private static ObjectNode filled(ObjectNode line) {
        ObjectNode filled = line.deepCopy();
        ObjectNode resource = Sample.JSON.createObjectNode();
        filled.path("resource").properties().forEach(e -> {
            resource.set(e.getKey(), e.getValue());
            if (e.getKey().equals("name") && !filled.path("resource").has("tags")) {
                resource.putObject("tags").put("@tags", "");
            }
        });
        ObjectNode data = (ObjectNode) resource.get("data");
        String type = resource.path("type").asText();
        if (type.equals("AWS::SageMaker::TrainingJob")) {
            data.remove("HyperParameters");
            data.putObject("HyperParameters").put("@parameters", "");
        } else if (type.startsWith("aiplatform.") && !data.has("labels")) {
            data.putObject("labels").put("@tags", "");
        } else if (type.startsWith("Microsoft.MachineLearningServices/") && !data.has("tags")) {
            data.putObject("tags").put("@tags", "");
        }
        filled.set("resource", resource);
        return filled;
    }

    /** The same resource as it is when its largest part could not be read. */
    private static @Nullable ObjectNode unread(ObjectNode line) {
        ObjectNode copy = line.deepCopy();
        ObjectNode resource = (ObjectNode) copy.get("resource");
        ObjectNode data = (ObjectNode) resource.get("data");
        String largest = "";
        for (Map.Entry<String, JsonNode> e : data.properties()) {
            if (e.getValue().isContainerNode()
                    && e.getValue().size() > data.path(largest).size()) {
                largest = e.getKey();
            }
        }
        if (largest.isEmpty() || resource.has("unread")) {
            return null;
        }
        data.remove(largest);
        JsonNode rest = resource.remove("data");
        JsonNode source = resource.remove("source");
        resource.putArray("unread")
                .addObject()
                .put("path", "/" + largest)
                .put("operation", source.asText())
                .put("reason", "AccessDenied");
        resource.set("source", source);
        resource.set("data", rest);
        return copy;
    }
}
