/** What no single field says, computed from what was read. */
@NullMarked
package io.aiposture.gcp.derive;

import org.jspecify.annotations.NullMarked;
