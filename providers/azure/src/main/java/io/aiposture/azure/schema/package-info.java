/** Generates the field schemas of resource types from excerpts of Azure's API models, at build time. */
@NullMarked
package io.aiposture.azure.schema;

import org.jspecify.annotations.NullMarked;
