/** One file per family of resource types: what to call, what it yields. */
@NullMarked
package io.aiposture.aws.family;

import org.jspecify.annotations.NullMarked;
