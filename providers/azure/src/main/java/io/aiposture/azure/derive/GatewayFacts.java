package io.aiposture.azure.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What APIs of API Management lead to, and which policies stand in the way. */
final class GatewayFacts {

    private static final String SERVICE = "Microsoft.ApiManagement/service";
    private static final String PRODUCTS = SERVICE + "/products";
    private static final String BACKENDS = SERVICE + "/backends";
    private static final String APIS = SERVICE + "/apis";
    private static final String MODEL_URL = "https?://(?:[a-z0-9-]+\\.)*(?:openai\\.azure\\.com"
            + "|cognitiveservices\\.azure\\.com|services\\.ai\\.azure\\.com|inference\\.ml\\.azure\\.com"
            + "|models\\.ai\\.azure\\.com|api\\.openai\\.com|api\\.anthropic\\.com"
            + "|aiplatform\\.googleapis\\.com|generativelanguage\\.googleapis\\.com"
            + "|bedrock-runtime\\.[a-z0-9-]+\\.amazonaws\\.com)(?:[:/].*)?";
    private static final Pattern MODEL_HOST = Pattern.compile("(?i)" + MODEL_URL);
    private static final Pattern MODEL_RESOURCE = Pattern.compile(
            "(?i).*/providers/Microsoft\\.(?:CognitiveServices/accounts|MachineLearningServices/workspaces)/.*");
    private static final Pattern MODEL_POLICY = Pattern.compile("(?:llm|azure-openai)-.+");

    private GatewayFacts() {}

    static List<DerivedField> ofApi() {
        return List.of(
                new DerivedField(
                        "leadsToModel",
                        Scalar.BOOL,
                        "True when the address, a backend or a policy of the API leads to models.",
                        Set.of(SERVICE, BACKENDS),
                        (api, e) -> DerivedField.Value.of(leadsToModel(api, e))),
                new DerivedField(
                        "policies",
                        FieldType.TEXTS,
                        "Names of the policy elements of the API, its service when it inherits, and fragments.",
                        Set.of(SERVICE),
                        (api, e) -> DerivedField.Value.texts(GatewayPolicies.elements(text(api, e)))),
                new DerivedField(
                        "productPolicies",
                        FieldType.TEXTS,
                        "Names of the policy elements of products through which the API is called.",
                        Set.of(SERVICE, PRODUCTS),
                        (api, e) -> DerivedField.Value.texts(productPolicies(api, e))));
    }

    static List<DerivedField> ofService() {
        return List.of(new DerivedField(
                "leadsToModel",
                Scalar.BOOL,
                "True when an API of the service leads to models.",
                Set.of(APIS, BACKENDS, SERVICE),
                (service, e) -> DerivedField.Value.of(
                        children(APIS, service, e).stream().anyMatch(api -> leadsToModel(api, e)))));
    }

    private static boolean leadsToModel(Resource api, Estate estate) {
        if (MODEL_HOST.matcher(api.read("/properties/serviceUrl").asText("")).matches()) {
            return true;
        }
        String text = text(api, estate);
        if (GatewayPolicies.addresses(text).stream()
                        .anyMatch(url -> MODEL_HOST.matcher(url).matches())
                || GatewayPolicies.elements(text).stream()
                        .anyMatch(name -> MODEL_POLICY.matcher(name).matches())) {
            return true;
        }
        Set<String> named = GatewayPolicies.backends(text);
        return !named.isEmpty()
                && children(BACKENDS, service(api, estate), estate).stream()
                        .filter(b -> named.stream().anyMatch(name -> ends(b.id(), name)))
                        .anyMatch(b -> isModel(b, service(api, estate), estate));
    }

    private static boolean isModel(Resource backend, Resource service, Estate estate) {
        if (isModel(backend.data())) {
            return true;
        }
        List<String> pool = new ArrayList<>();
        backend.data()
                .at("/properties/pool/services")
                .forEach(b -> pool.add(b.path("id").asText("")));
        return !pool.isEmpty()
                && children(BACKENDS, service, estate).stream()
                        .filter(b -> pool.stream().anyMatch(id -> ends(id, last(b))))
                        .anyMatch(b -> isModel(b.data()));
    }

    private static String last(Resource resource) {
        return resource.id().substring(resource.id().lastIndexOf('/') + 1);
    }

    private static boolean ends(String id, String name) {
        return id.toLowerCase(Locale.ROOT).endsWith("/backends/" + name.toLowerCase(Locale.ROOT));
    }

    private static boolean isModel(JsonNode backend) {
        return MODEL_HOST.matcher(backend.at("/properties/url").asText("")).matches()
                || MODEL_RESOURCE
                        .matcher(backend.at("/properties/resourceId").asText(""))
                        .matches();
    }

    private static String text(Resource api, Estate estate) {
        Resource service = service(api, estate);
        String own = GatewayPolicies.text(api, service);
        return GatewayPolicies.inherits(own) ? own + GatewayPolicies.text(service, service) : own;
    }

    private static Set<String> productPolicies(Resource api, Estate estate) {
        Resource service = service(api, estate);
        Set<String> names = new LinkedHashSet<>();
        for (Resource product : children(PRODUCTS, service, estate)) {
            if (holds(product, api)) {
                names.addAll(GatewayPolicies.elements(GatewayPolicies.text(product, service)));
            }
        }
        return names;
    }

    private static boolean holds(Resource product, Resource api) {
        String name = last(api);
        for (JsonNode one : product.read("/apis")) {
            if (one.path("name").asText("").equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private static Resource service(Resource api, Estate estate) {
        int end = api.id().toLowerCase(Locale.ROOT).lastIndexOf("/apis/");
        Resource service = end < 0 ? null : estate.find(SERVICE, api.id().substring(0, end), api.scope());
        if (service == null) {
            throw new UnreadException(new Unread("", SERVICE, Reason.MALFORMED));
        }
        return service;
    }

    private static List<Resource> children(String type, Resource service, Estate estate) {
        Estate.Listing all = estate.list(type, service.scope());
        if (all.rest() != null) {
            throw new UnreadException(all.rest());
        }
        String prefix = service.id().toLowerCase(Locale.ROOT) + "/";
        return all.resources().stream()
                .filter(r -> r.id().toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList();
    }
}
