/** Generates the field schemas of resource types from Google's API descriptions, at build time. */
@NullMarked
package io.aiposture.gcp.schema;

import org.jspecify.annotations.NullMarked;
