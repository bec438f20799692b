/** What people decide about findings: waivers and severities. It never hides anything. */
@NullMarked
package io.aiposture.adjust;

import org.jspecify.annotations.NullMarked;
