/** Which methods bring which resource type. */
@NullMarked
package io.aiposture.gcp.family;

import org.jspecify.annotations.NullMarked;
