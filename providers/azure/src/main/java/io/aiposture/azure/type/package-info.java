/** Azure's resource types, as excerpts of its own models have them. */
@NullMarked
package io.aiposture.azure.type;

import org.jspecify.annotations.NullMarked;
