package io.aiposture.report;

import io.aiposture.finding.Bytes;

/** Numbers for texts. */
final class Texts {

    private final Dictionary dictionary = new Dictionary();
    private final Bytes bytes = new Bytes(256);

    int size() {
        return dictionary.size();
    }

    int of(String text) {
        bytes.clear();
        bytes.text(text);
        return dictionary.of(bytes);
    }

    String at(int number) {
        return dictionary.at(number).text();
    }
}
