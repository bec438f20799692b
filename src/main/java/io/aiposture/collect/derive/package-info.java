/** Derived facts that every cloud has. */
@NullMarked
package io.aiposture.collect.derive;

import org.jspecify.annotations.NullMarked;
