package io.aiposture.collect.type;

import io.aiposture.inventory.Resource;
import io.aiposture.inventory.TypeSchema;
import java.util.List;

/** What the core needs to know of a resource type; its provider declares how it is collected. */
public interface ResourceType {

    /** The cloud's own name. */
    String name();

    /** True when there is one list for the whole account instead of one a region. */
    boolean global();

    /** The fields of its data; loaded on first use. */
    TypeSchema schema();

    /** Facts computed beside the data. */
    List<DerivedField> derived();

    /** Further ids by which other resources refer to a resource of this type. */
    List<String> aliases(Resource resource);
}
