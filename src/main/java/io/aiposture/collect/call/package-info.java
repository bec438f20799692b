/** Executes declarations: paging, faults, the ledger of calls, and the order in which types are read. */
@NullMarked
package io.aiposture.collect.call;

import org.jspecify.annotations.NullMarked;
