package io.aiposture.collect;

import io.aiposture.collect.derive.References;
import io.aiposture.collect.type.Declarations;
import io.aiposture.collect.type.DeclaredType;
import java.util.Map;
import java.util.stream.Collectors;

/** A cloud as its declarations say it. */
public abstract class DeclaredProvider implements Provider {

    private final String cloud;
    private final Declarations declared;
    private final Map<String, String> permissions;

    /** @param cloud see {@link #cloud} */
    protected DeclaredProvider(String cloud, Declarations declared) {
        this.cloud = cloud;
        this.declared = declared;
        this.permissions = declared.permissionsByOperation();
    }

    @Override
    public final String cloud() {
        return cloud;
    }

    @Override
    public final Map<String, DeclaredType> types() {
        return declared.types();
    }

    @Override
    public final String permission(String operation) {
        return permissions.getOrDefault(operation, operation);
    }

    /** For {@link #acrossAccounts}: every AI service refers in the same way. */
    protected final Map<String, References> fromEveryAiType(References references) {
        return declared.aiTypes().stream().collect(Collectors.toMap(t -> t, t -> references));
    }
}
