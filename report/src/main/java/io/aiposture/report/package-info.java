/** Reports: one class for each format, a scan result in, bytes out. */
@NullMarked
package io.aiposture.report;

import org.jspecify.annotations.NullMarked;
