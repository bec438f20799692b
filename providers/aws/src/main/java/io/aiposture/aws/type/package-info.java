/** How an AWS resource type is declared: which operations bring it, and which permission they cost. */
@NullMarked
package io.aiposture.aws.type;

import org.jspecify.annotations.NullMarked;
