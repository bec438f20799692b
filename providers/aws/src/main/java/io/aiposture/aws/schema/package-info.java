/** Generates the field schemas of resource types from the SDK's own models, at build time. */
@NullMarked
package io.aiposture.aws.schema;

import org.jspecify.annotations.NullMarked;
