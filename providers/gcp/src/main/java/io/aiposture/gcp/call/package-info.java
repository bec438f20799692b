/** Reaches Google Cloud: session, addresses, bulk inventory and the collector. */
@NullMarked
package io.aiposture.gcp.call;

import org.jspecify.annotations.NullMarked;
