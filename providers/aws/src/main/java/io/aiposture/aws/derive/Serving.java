package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
                FieldType.TEXTS,
                "The endpoints that use this configuration, by name.",
                Set.of(ENDPOINT),
                (config, estate) -> {
                    Named endpoints = endpoints(estate, config.scope());
                    return value(endpoints.of(config.read("/EndpointConfigName").asText()), endpoints.unlisted);
                });
    }

    static DerivedField ofModel() {
        return new DerivedField(
                FIELD,
                FieldType.TEXTS,
                "The endpoints that serve this model in a production variant, by name.",
                Set.of(ENDPOINT, CONFIG),
                (model, estate) -> {
                    Named endpoints = endpoints(estate, model.scope());
                    Named configs = configs(estate, model.scope());
                    Set<String> names = new LinkedHashSet<>();
                    configs.of(model.read("/ModelName").asText()).forEach(c -> names.addAll(endpoints.of(c)));
                    return value(names, endpoints.unlisted == null ? configs.unlisted : endpoints.unlisted);
                });
    }

    private static DerivedField.Value value(Set<String> names, @Nullable Unread rest) {
        return DerivedField.Value.texts(names, rest);
    }

    /** Endpoints by the name of their configuration. */
    private static Named endpoints(Estate estate, Scope scope) {
        return Named.of(
                ENDPOINT,
                estate,
                scope,
                (endpoint, index) ->
                        index.add(endpoint.read("/EndpointConfigName").asText(), endpoint.name()));
    }

    /** Endpoint configurations by the names of the models in them. */
    private static Named configs(Estate estate, Scope scope) {
        return Named.of(CONFIG, estate, scope, (config, index) -> {
            String name = config.read("/EndpointConfigName").asText();
            for (JsonNode variant : config.read("/ProductionVariants")) {
                index.add(variant.path("ModelName").asText(), name);
            }
        });
    }

    /** Names of resources of one type in one account and region, by what they refer to. */
    private static final class Named {
        private final Map<String, Set<String>> names = new LinkedHashMap<>();

        /** Why there may be more of them. */
        private @Nullable Unread unlisted;

        private record Key(String type, Scope scope) {}

        static Named of(String type, Estate estate, Scope scope, BiConsumer<Resource, Named> adding) {
            return estate.once(new Key(type, scope), () -> {
                Named index = new Named();
                Estate.Listing listing = estate.list(type, scope);
                index.unlisted = listing.rest();
                for (Resource resource : listing.resources()) {
                    try {
                        adding.accept(resource, index);
                    } catch (UnreadException e) {
                        index.unlisted = e.unread();
                    }
                }
                return index;
            });
        }

        void add(String key, String name) {
            names.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(name);
        }

        Set<String> of(String key) {
            return names.getOrDefault(key, Set.of());
        }
    }
}
