/** What IAM policies and resource policies allow in effect, with the statements that decide. */
@NullMarked
package io.aiposture.aws.policy;

import org.jspecify.annotations.NullMarked;
