/** What a cloud provider declares to the core: its resource types and how to fill an inventory. */
@NullMarked
package io.aiposture.collect;

import org.jspecify.annotations.NullMarked;
