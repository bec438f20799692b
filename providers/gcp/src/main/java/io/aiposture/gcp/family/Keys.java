package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.API_KEYS;
import static io.aiposture.gcp.type.GcpService.KMS;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import io.aiposture.collect.type.Operation;
import java.util.List;

/** Encryption keys with who may use them, and API keys. Key material is never read. */
final class Keys implements Family {

    private static final String RING = "cloudkms.googleapis.com/KeyRing";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                RING,
                                op(KMS, "projects.locations.keyRings.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/keyRings")
                        .bulk(RING)
                        .attach(policy("projects.locations.keyRings.getIamPolicy"))
                        .named("/name", "/name"),
                type(
                                "cloudkms.googleapis.com/CryptoKey",
                                op(KMS, "projects.locations.keyRings.cryptoKeys.list")
                                        .parent("parent", "/name"),
                                "/cryptoKeys")
                        .under(RING)
                        .attach(policy("projects.locations.keyRings.cryptoKeys.getIamPolicy"))
                        .named("/name", "/name"),
                type(
                                "apikeys.googleapis.com/Key",
                                op(API_KEYS, "projects.locations.keys.list")
                                        .scoped("parent", "projects/{account}/locations/global"),
                                "/keys")
                        .named("/name", "/displayName"));
    }

    private static Operation policy(String method) {
        return op(KMS, method).from("resource", "/name").fixed("options.requestedPolicyVersion", 3);
    }
}
