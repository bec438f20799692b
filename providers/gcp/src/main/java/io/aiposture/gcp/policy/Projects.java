package io.aiposture.gcp.policy;

import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The projects of an inventory, all of them, wherever one looks from.
 *
 * @param byAccount by project id
 * @param idByNumber project ids by number
 */
public record Projects(Map<String, Resource> byAccount, Map<String, String> idByNumber) {

    private static final String NUMBERED = "projects/";

    private record Key() {}

    public static Projects of(Estate estate) {
        Estate all = estate.shared();
        return all.once(new Key(), () -> {
            Map<String, Resource> byAccount = new LinkedHashMap<>();
            Map<String, String> idByNumber = new LinkedHashMap<>();
            for (Resource project : all.all(Families.PROJECT_TYPE)) {
                byAccount.putIfAbsent(project.scope().account(), project);
                String number = number(project);
                if (!number.isEmpty()) {
                    idByNumber.putIfAbsent(number, project.scope().account());
                }
            }
            return new Projects(byAccount, idByNumber);
        });
    }

    /** The project in which a resource stands; null when it was not read. */
    public @Nullable Resource around(Resource resource) {
        return byAccount.get(resource.scope().account());
    }

    /** The number of a project; empty when it was not read. */
    public static String number(Resource project) {
        String name = project.data().path("name").asText();
        return name.startsWith(NUMBERED) ? name.substring(NUMBERED.length()) : "";
    }
}
