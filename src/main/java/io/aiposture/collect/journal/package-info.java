/** What a collection has finished, kept on disk until it ends, so that an interrupted one goes on where it was. */
@NullMarked
package io.aiposture.collect.journal;

import org.jspecify.annotations.NullMarked;
