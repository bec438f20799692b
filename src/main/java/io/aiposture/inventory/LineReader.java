package io.aiposture.inventory;

import io.aiposture.inventory.LineParser.Line;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a part of a file into lines, some at a time. One use, one thread. */
final class LineReader {

    private final FileChannel file;
    private final long end;
    private final int buffer;
    private long position;
    private long number;
    /** The beginning of a line whose end has not been read. */
    private byte[] rest = new byte[0];

    /**
     * @param firstLine the number of the line that begins at {@code from}
     * @param buffer how many bytes are read at once
     */
    LineReader(FileChannel file, long from, long end, long firstLine, int buffer) {
        this.file = file;
        this.position = from;
        this.end = end;
        this.number = firstLine;
        this.buffer = buffer;
    }

    /** Lines, and where in the file the first of them begins. All share one buffer. */
    record Block(List<Line> lines, long offset) {

        /** Where a line begins in the file. */
        long position(Line line) {
            return offset + line.from();
        }
    }

    /** The next lines; null at the end. */
    @Nullable
    Block next() throws IOException {
        while (position < end) {
            long offset = position - rest.length;
            byte[] bytes = Arrays.copyOf(rest, rest.length + (int) Math.min(buffer, end - position));
            fill(bytes, rest.length);
            List<Line> lines = new ArrayList<>();
            int from = 0;
            for (int i = rest.length; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    lines.add(new Line(bytes, from, i - from, number++));
                    from = i + 1;
                }
            }
            if (position == end && from < bytes.length) {
                lines.add(new Line(bytes, from, bytes.length - from, number++));
                from = bytes.length;
            }
            rest = Arrays.copyOfRange(bytes, from, bytes.length);
            if (!lines.isEmpty()) {
                return new Block(lines, offset);
            }
        }
        return null;
    }

    private void fill(byte[] bytes, int from) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(bytes, from, bytes.length - from);
        while (target.hasRemaining()) {
            int read = file.read(target, position);
            if (read < 0) {
                throw new IOException("the file became shorter while it was read");
            }
            position += read;
        }
    }
}
