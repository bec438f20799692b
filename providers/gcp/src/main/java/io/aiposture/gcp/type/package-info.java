/** Google's APIs, as its own descriptions have them. */
@NullMarked
package io.aiposture.gcp.type;

import org.jspecify.annotations.NullMarked;
