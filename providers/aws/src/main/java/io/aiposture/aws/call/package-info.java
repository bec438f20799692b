/** The one wire to AWS: sessions, requests, answers, faults, the ledger. Everything of the SDK stays in here. */
@NullMarked
package io.aiposture.aws.call;

import org.jspecify.annotations.NullMarked;
