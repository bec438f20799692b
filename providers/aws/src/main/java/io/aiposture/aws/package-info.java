/** The AWS provider: its resource types, permissions and collection. */
@NullMarked
package io.aiposture.aws;

import org.jspecify.annotations.NullMarked;
