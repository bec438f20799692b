package io.aiposture.collect.type;

import java.util.List;

/** Resource types that are read together. */
public interface Family {

    /** Their declarations, parents before children. */
    List<DeclaredType> types();
}
