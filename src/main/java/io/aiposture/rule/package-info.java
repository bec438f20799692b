/** Rules as data: YAML in, checked and compiled conditions out. */
@NullMarked
package io.aiposture.rule;

import org.jspecify.annotations.NullMarked;
