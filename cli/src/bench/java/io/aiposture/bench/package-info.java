/** Measures what docs/performance.md promises. */
@NullMarked
package io.aiposture.bench;

import org.jspecify.annotations.NullMarked;
