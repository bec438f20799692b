package io.aiposture.finding;

import io.aiposture.inventory.NamelessFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** A temporary file of blocks, see {@link NamelessFile}. */
final class SpillFile {

    /** Blocks that belong together, in order. */
    static final class Part {
        private long[] offsets = new long[8];
        private int[] lengths = new int[8];
        private int blocks;

        int blocks() {
            return blocks;
        }

        private void add(long offset, int length) {
            if (blocks == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * blocks);
                lengths = Arrays.copyOf(lengths, 2 * blocks);
            }
            offsets[blocks] = offset;
            lengths[blocks++] = length;
        }
    }

    private final FileChannel channel;
    private long end;

    private SpillFile(FileChannel channel) {
        this.channel = channel;
    }

    static SpillFile create() {
        try {
            return new SpillFile(NamelessFile.create(".findings"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(Part part, byte[] block) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(block);
            for (long at = end; bytes.hasRemaining(); ) {
                at += channel.write(bytes, at);
            }
            part.add(end, block.length);
            end += block.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(Part part, int number) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(part.lengths[number]);
            for (long at = part.offsets[number]; bytes.hasRemaining(); ) {
                int read = channel.read(bytes, at);
                if (read < 0) {
                    throw new IOException("the temporary file was cut short");
                }
                at += read;
            }
            return bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
