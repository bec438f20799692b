/** The command line: parses, wires, prints; everything else is done by the other modules. */
@NullMarked
package io.aiposture.cli;

import org.jspecify.annotations.NullMarked;
