/** When a request may be sent: quotas of APIs, the user's limits, dead endpoints, retries. Knows no cloud and no call. */
@NullMarked
package io.aiposture.collect.pace;

import org.jspecify.annotations.NullMarked;
