/** What Azure's role definitions, assignments, conditions and denials really allow. Knows no estate. */
@NullMarked
package io.aiposture.azure.policy;

import org.jspecify.annotations.NullMarked;
