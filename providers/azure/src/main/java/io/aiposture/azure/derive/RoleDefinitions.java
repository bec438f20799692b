package io.aiposture.azure.derive;

import io.aiposture.azure.policy.Held;
import io.aiposture.azure.policy.Role;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** On role definitions: which of them hand out the keys of AI resources. */
final class RoleDefinitions {

    private RoleDefinitions() {}

    static List<DerivedField> fields() {
        return List.of(new DerivedField(
                "readsAiKeys",
                FieldType.TEXTS,
                "The actions of the role that hand out keys of AI resources, wildcards and exceptions evaluated.",
                Set.of(),
                (r, e) -> {
                    Role role = Role.of(r.read("/properties/permissions"));
                    List<String> held = Stream.of(AiActions.ACCOUNTS, AiActions.SEARCH, AiActions.WORKSPACES)
                            .flatMap(t -> AiActions.keys(t).stream())
                            .filter(action -> role.holds(action) != Held.NO)
                            .toList();
                    return DerivedField.Value.texts(held);
                }));
    }
}
