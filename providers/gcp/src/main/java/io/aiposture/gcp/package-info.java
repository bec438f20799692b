/** The Google Cloud provider: its resource types, permissions and collection. */
@NullMarked
package io.aiposture.gcp;

import org.jspecify.annotations.NullMarked;
