package io.aiposture.cli;

import java.util.stream.Collectors;

/** Characters that act on a terminal or a reader without being seen. */
final class Unseen {

    private Unseen() {}

    static String in(String text) {
        return text.codePoints()
                .filter(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0x2028
                        || c == 0x2029)
                .distinct()
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining(" "));
    }
}
