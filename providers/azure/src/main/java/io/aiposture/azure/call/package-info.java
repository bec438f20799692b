/** Reaches Azure Resource Manager: session, addresses, Resource Graph and the collector. */
@NullMarked
package io.aiposture.azure.call;

import org.jspecify.annotations.NullMarked;
