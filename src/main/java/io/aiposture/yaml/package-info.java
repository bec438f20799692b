/** Files that people write: YAML that knows its places, keys that are checked, problems that are told all at once. */
@NullMarked
package io.aiposture.yaml;

import org.jspecify.annotations.NullMarked;
