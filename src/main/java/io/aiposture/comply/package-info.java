/** What findings say of the controls of published frameworks. */
@NullMarked
package io.aiposture.comply;

import org.jspecify.annotations.NullMarked;
