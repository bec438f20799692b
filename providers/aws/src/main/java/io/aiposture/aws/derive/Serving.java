package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On SageMaker's models and endpoint configurations: the endpoints behind which they stand. */
final class Serving {

    private static final String ENDPOINT = "AWS::SageMaker::Endpoint";
    private static final String CONFIG = "AWS::SageMaker::EndpointConfig";
    private static final String FIELD = "endpoints";

    private Serving() {}

    static DerivedField ofConfig() {
        return new DerivedField(
                FIELD,
                Derivations.TEXTS,
                "The endpoints that use this configuration, by name.",
                Set.of(ENDPOINT),
                (config, estate) -> {
                    Index live = Index.of(estate, config.scope());
                    String name = config.read("/EndpointConfigName").asText();
                    return value(live.byConfig.getOrDefault(name, Set.of()), live.unlisted);
                });
    }

    static DerivedField ofModel() {
        return new DerivedField(
                FIELD,
                Derivations.TEXTS,
                "The endpoints that serve this model in a production variant, by name.",
                Set.of(ENDPOINT, CONFIG),
                (model, estate) -> {
                    Index live = Index.of(estate, model.scope());
                    Configs configs = Configs.of(estate, model.scope());
                    Set<String> names = new LinkedHashSet<>();
                    configs.byModel
                            .getOrDefault(model.read("/ModelName").asText(), Set.of())
                            .forEach(config -> names.addAll(live.byConfig.getOrDefault(config, Set.of())));
                    return value(names, live.unlisted == null ? configs.unlisted : live.unlisted);
                });
    }

    private static DerivedField.Value value(Set<String> names, @Nullable Unread rest) {
        return new DerivedField.Value(Derivations.texts(names).json(), rest);
    }

    /** Endpoints by the name of their configuration, in one account and region. */
    private static final class Index {
        final Map<String, Set<String>> byConfig = new LinkedHashMap<>();

        @Nullable
        Unread unlisted;

        private record Key(Scope scope) {}

        static Index of(Estate estate, Scope scope) {
            return estate.once(new Key(scope), () -> {
                Index index = new Index();
                Estate.Listing listing = estate.list(ENDPOINT, scope);
                index.unlisted = listing.rest();
                for (Resource endpoint : listing.resources()) {
                    try {
                        add(index.byConfig, endpoint.read("/EndpointConfigName").asText(), endpoint.name());
                    } catch (UnreadException e) {
                        index.unlisted = e.unread();
                    }
                }
                return index;
            });
        }
    }

    /** Endpoint configurations by the names of the models in them. */
    private static final class Configs {
        final Map<String, Set<String>> byModel = new LinkedHashMap<>();

        @Nullable
        Unread unlisted;

        private record Key(Scope scope) {}

        static Configs of(Estate estate, Scope scope) {
            return estate.once(new Key(scope), () -> {
                Configs index = new Configs();
                Estate.Listing listing = estate.list(CONFIG, scope);
                index.unlisted = listing.rest();
                for (Resource config : listing.resources()) {
                    try {
                        String name = config.read("/EndpointConfigName").asText();
                        for (JsonNode variant : config.read("/ProductionVariants")) {
                            add(index.byModel, variant.path("ModelName").asText(), name);
                        }
                    } catch (UnreadException e) {
                        index.unlisted = e.unread();
                    }
                }
                return index;
            });
        }
    }

    private static void add(Map<String, Set<String>> index, String key, String name) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(name);
    }
}
