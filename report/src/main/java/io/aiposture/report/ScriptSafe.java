package io.aiposture.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import org.jspecify.annotations.Nullable;

/** Escapes {@code <}, {@code >} and {@code &} too, so that JSON cannot end the script element it stands in. */
final class ScriptSafe extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        codes['<'] = CharacterEscapes.ESCAPE_STANDARD;
        codes['>'] = CharacterEscapes.ESCAPE_STANDARD;
        codes['&'] = CharacterEscapes.ESCAPE_STANDARD;
        codes[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return null;
    }
}
