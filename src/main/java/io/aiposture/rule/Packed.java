package io.aiposture.rule;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The binary form of rules in a bundle: numbers, counted bytes and texts, counted lists. Read back in the same order. It
 * is not that of findings in a temporary file: every start reads it, so texts are such as the JDK decodes at once; and it
 * may be damaged, which is noticed.
 */
public final class Packed {

    private Packed() {}

    /** Appends values. */
    public static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        public void number(int value) {
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }

        public void flag(boolean value) {
            out.write(value ? 1 : 0);
        }

        public void bytes(byte[] value) {
            number(value.length);
            out.writeBytes(value);
        }

        public void text(String value) {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }

        public void texts(Collection<String> values) {
            list(values, Writer::text);
        }

        public <T> void list(Collection<T> values, BiConsumer<Writer, T> each) {
            number(values.size());
            values.forEach(v -> each.accept(this, v));
        }

        public byte[] toBytes() {
            return out.toByteArray();
        }
    }

    /** Takes the values back. Bytes that no {@link Writer} wrote are an {@link IllegalStateException}. */
    public static final class Reader {

        private final ByteBuffer in;

        public Reader(byte[] bytes) {
            this(ByteBuffer.wrap(bytes));
        }

        private Reader(ByteBuffer in) {
            this.in = in;
        }

        public int number() {
            try {
                return in.getInt();
            } catch (BufferUnderflowException e) {
                throw damaged();
            }
        }

        public boolean flag() {
            if (!in.hasRemaining()) {
                throw damaged();
            }
            return in.get() != 0;
        }

        /** A number as the constant at that place. */
        public <T> T oneOf(T[] constants) {
            int ordinal = number();
            if (ordinal < 0 || ordinal >= constants.length) {
                throw damaged();
            }
            return constants[ordinal];
        }

        private int count() {
            int count = number();
            if (count < 0 || count > in.remaining()) {
                throw damaged();
            }
            return count;
        }

        /** What to throw when something impossible was read. */
        public IllegalStateException damaged() {
            return new IllegalStateException("the bundle of rules is damaged: install aiposture again");
        }

        public String text() {
            int length = count();
            String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
            return text;
        }

        public List<String> texts() {
            return list(Reader::text);
        }

        public <T> List<T> list(Function<Reader, T> each) {
            int count = count();
            List<T> list = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                list.add(each.apply(this));
            }
            return list;
        }

        /** Counted bytes, without looking at them. */
        public ByteBuffer bytes() {
            int length = count();
            ByteBuffer bytes = in.slice(in.position(), length);
            in.position(in.position() + length);
            return bytes;
        }

        /** A reader of counted bytes. */
        public static Reader of(ByteBuffer bytes) {
            return new Reader(bytes.slice());
        }

        /** Everything must have been read. */
        public void end() {
            if (in.hasRemaining()) {
                throw damaged();
            }
        }
    }
}
