/** What Google Cloud's IAM policies grant, and what their conditions leave of it. */
@NullMarked
package io.aiposture.gcp.policy;

import org.jspecify.annotations.NullMarked;
