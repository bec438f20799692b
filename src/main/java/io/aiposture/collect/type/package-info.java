/** How resource types are declared: which operations bring them, and what is derived of them. */
@NullMarked
package io.aiposture.collect.type;

import org.jspecify.annotations.NullMarked;
