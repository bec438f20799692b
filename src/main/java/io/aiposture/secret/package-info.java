/** Recognises secrets in scanned data and takes them out before they are kept. */
@NullMarked
package io.aiposture.secret;

import org.jspecify.annotations.NullMarked;
