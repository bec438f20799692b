/** What no single field says, computed from what was read. */
@NullMarked
package io.aiposture.azure.derive;

import org.jspecify.annotations.NullMarked;
