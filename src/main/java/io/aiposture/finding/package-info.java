/** Verdicts and the result of a scan, ready for any report. */
@NullMarked
package io.aiposture.finding;

import org.jspecify.annotations.NullMarked;
