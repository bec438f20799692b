/** The Azure provider: its resource types, permissions and collection. */
@NullMarked
package io.aiposture.azure;

import org.jspecify.annotations.NullMarked;
