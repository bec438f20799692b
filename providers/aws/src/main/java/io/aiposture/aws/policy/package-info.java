/** Reads IAM policy documents the way IAM does: a tested analysis of effect, not a search for strings. */
@NullMarked
package io.aiposture.aws.policy;

import org.jspecify.annotations.NullMarked;
