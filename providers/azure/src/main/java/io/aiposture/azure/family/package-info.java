/** Which requests bring which resource type. */
@NullMarked
package io.aiposture.azure.family;

import org.jspecify.annotations.NullMarked;
