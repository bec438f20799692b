package io.aiposture.gcp.type;

import io.aiposture.collect.pace.Quota;
import io.aiposture.collect.type.Operation;
import io.aiposture.collect.type.Service;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** The Google APIs that are read, each in one version. */
public enum GcpService implements Service {
    AIPLATFORM("aiplatform", "v1", "aiplatform", "{region}-aiplatform.googleapis.com"),
    AIPLATFORM_BETA("aiplatform", "v1beta1", "aiplatform", "{region}-aiplatform.googleapis.com"),
    ACCESS_CONTEXT("accesscontextmanager", "v1", "accesscontextmanager", ""),
    AGENT_REGISTRY("agentregistry", "v1", "agentregistry", ""),
    API_KEYS("apikeys", "v2", "apikeys", ""),
    ARTIFACT_REGISTRY("artifactregistry", "v1", "artifactregistry", ""),
    ASSET("cloudasset", "v1", "cloudasset", ""),
    BIGQUERY("bigquery", "v2", "bigquery", ""),
    BIGQUERY_CONNECTION("bigqueryconnection", "v1", "bigquery", ""),
    BILLING("cloudbilling", "v1", "billing", ""),
    BILLING_BUDGETS("billingbudgets", "v1", "billing", ""),
    CES("ces", "v1", "ces", "ces.{region}.rep.googleapis.com"),
    COMPUTE("compute", "v1", "compute", ""),
    DIALOGFLOW("dialogflow", "v3", "dialogflow", "{region}-dialogflow.googleapis.com"),
    DIALOGFLOW_ES("dialogflow", "v2", "dialogflow", "{region}-dialogflow.googleapis.com"),
    DISCOVERY("discoveryengine", "v1", "discoveryengine", "{region}-discoveryengine.googleapis.com"),
    DISCOVERY_ALPHA("discoveryengine", "v1alpha", "discoveryengine", "{region}-discoveryengine.googleapis.com"),
    DLP("dlp", "v2", "dlp", ""),
    DOCUMENT_AI("documentai", "v1", "documentai", "{region}-documentai.googleapis.com"),
    ESSENTIAL_CONTACTS("essentialcontacts", "v1", "essentialcontacts", ""),
    FUNCTIONS("cloudfunctions", "v2", "cloudfunctions", ""),
    IAM("iam", "v1", "iam", ""),
    IAM_DENY("iam", "v2", "iam", ""),
    KMS("cloudkms", "v1", "cloudkms", ""),
    LOGGING("logging", "v2", "logging", ""),
    MODEL_ARMOR("modelarmor", "v1", "modelarmor", "modelarmor.{region}.rep.googleapis.com"),
    MONITORING("monitoring", "v3", "monitoring", ""),
    NETWORK_SECURITY("networksecurity", "v1", "networksecurity", ""),
    NETWORK_SERVICES("networkservices", "v1", "networkservices", ""),
    NOTEBOOKS("notebooks", "v2", "notebooks", ""),
    NOTEBOOKS_V1("notebooks", "v1", "notebooks", ""),
    ORG_POLICY("orgpolicy", "v2", "orgpolicy", ""),
    RESOURCE_MANAGER("cloudresourcemanager", "v3", "resourcemanager", ""),
    RUN("run", "v2", "run", ""),
    RUN_V1("run", "v1", "run", ""),
    SECRET_MANAGER("secretmanager", "v1", "secretmanager", ""),
    SECURITY_CENTER_MANAGEMENT("securitycentermanagement", "v1", "securitycentermanagement", ""),
    SERVICE_USAGE("serviceusage", "v1", "serviceusage", ""),
    STORAGE("storage", "v1", "storage", "");

    /** Read besides another version of the same API. */
    private static final Set<GcpService> BESIDES =
            Set.of(AIPLATFORM_BETA, DIALOGFLOW_ES, DISCOVERY_ALPHA, NOTEBOOKS_V1, IAM_DENY, RUN_V1);

    private static final int PAGE_SIZE = 100;
    private static final String DOMAIN = ".googleapis.com";

    private final String api;
    private final String version;
    private final String permissionPrefix;
    private final String regionalHost;

    /**
     * @param permissionPrefix first part of the API's permissions
     * @param regionalHost the host that serves what is in a region; empty where the API's own host does
     */
    GcpService(String api, String version, String permissionPrefix, String regionalHost) {
        this.api = api;
        this.version = version;
        this.permissionPrefix = permissionPrefix;
        this.regionalHost = regionalHost;
    }

    /** The service of an operation that this provider has declared. */
    public static GcpService of(Operation operation) {
        return (GcpService) operation.service();
    }

    /** The API's name; with its version where another version is read too. */
    @Override
    public String id() {
        return BESIDES.contains(this) ? api + "-" + version : api;
    }

    /** The API's name as in {@code CLOUDSDK_API_ENDPOINT_OVERRIDES_<name>}. */
    public String api() {
        return api;
    }

    public String version() {
        return version;
    }

    public ApiDescription description() {
        return ApiDescription.of(api, version);
    }

    /** Where resources of a region are served; the empty region and {@code global} have the API's own host. */
    public String host(String region) {
        boolean own = regionalHost.isEmpty() || region.isEmpty() || region.equals("global");
        return own ? api + DOMAIN : regionalHost.replace("{region}", region);
    }

    /** Where resources may be, for an API that has a few places and no list of them; empty for any other. */
    public List<String> places() {
        return switch (this) {
            case DISCOVERY, DISCOVERY_ALPHA -> List.of("eu", "global", "us");
            default -> List.of();
        };
    }

    /**
     * What the API permits the project that pays for the calls, in each region where it has an endpoint there. Where
     * Google documents nothing the number is ours, and cautious.
     */
    public Quota quota() {
        return switch (this) {
            // cloud.google.com/vertex-ai/docs/quotas: resource management requests
            case AIPLATFORM, AIPLATFORM_BETA -> Quota.perMinute(600);
            // cloud.google.com/asset-inventory/docs/quota: listing assets
            case ASSET -> Quota.perMinute(100);
            // cloud.google.com/compute/api-quota: reads
            case COMPUTE -> Quota.perMinute(1500);
            // cloud.google.com/iam/quotas: reads
            case IAM, IAM_DENY -> Quota.perMinute(6000);
            // cloud.google.com/kms/quotas: reads
            case KMS -> Quota.perMinute(300);
            // cloud.google.com/logging/quotas (control requests) and secret-manager/quotas (reads) say 600 as well
            default -> Quota.perMinute(600);
        };
    }

    /** How long pages are asked to be: an API gives shorter ones when it cannot. Empty where its own are longer. */
    public OptionalInt pageSize(String method) {
        boolean own = this == SECRET_MANAGER || method.endsWith("roles.list");
        return own ? OptionalInt.empty() : OptionalInt.of(PAGE_SIZE);
    }

    /** {@code aiplatform.endpoints.list} for {@code projects.locations.endpoints.list}. */
    @Override
    public String permission(String operation) {
        String[] parts = operation.split("\\.");
        String verb = parts[parts.length - 1];
        String collection = parts.length > 1 ? parts[parts.length - 2] : "";
        return permissionPrefix + "." + (collection.isEmpty() ? "" : collection + ".") + verb;
    }

    /** {@code iamPolicy} for {@code …getIamPolicy}; the collection for {@code …list} and {@code …get}; a check itself. */
    @Override
    public String noun(String operation) {
        String[] parts = operation.split("\\.");
        String verb = parts[parts.length - 1];
        if (verb.startsWith("get") && verb.length() > 3) {
            return verb.substring(3, 4).toLowerCase(Locale.ROOT) + verb.substring(4);
        }
        return verb.startsWith("check") ? verb : parts[parts.length - 2];
    }

    @Override
    public boolean regional(Operation operation) {
        return operation.takesRegion();
    }
}
