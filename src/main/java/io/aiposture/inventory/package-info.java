/** What was read of a cloud: resources, what is missing of them, and the ledger of calls. */
@NullMarked
package io.aiposture.inventory;

import org.jspecify.annotations.NullMarked;
