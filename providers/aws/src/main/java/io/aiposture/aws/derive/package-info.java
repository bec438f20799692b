/** Facts computed from an inventory that no single API field says. */
@NullMarked
package io.aiposture.aws.derive;

import org.jspecify.annotations.NullMarked;
