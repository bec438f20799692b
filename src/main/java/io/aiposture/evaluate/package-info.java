/** Judges an inventory with rules; absent and unread stay two different values throughout. */
@NullMarked
package io.aiposture.evaluate;

import org.jspecify.annotations.NullMarked;
