package io.aiposture.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Keeps text to be written later, compressed: what is said of many resources takes some ten bytes for each. */
final class Packed extends OutputStream {

    private static final int BLOCK = 1 << 13;

    private final List<byte[]> blocks = new ArrayList<>();
    private ByteArrayOutputStream open = new ByteArrayOutputStream();

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        open.write(bytes, from, length);
        if (open.size() >= BLOCK) {
            blocks.add(deflated());
            open = new ByteArrayOutputStream();
        }
    }

    private byte[] deflated() throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
                open.writeTo(out);
            }
            return bytes.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Everything that was written, from its beginning; one block is open at a time. */
    InputStream read() {
        Iterator<byte[]> packed = blocks.iterator();
        byte[] last = open.toByteArray();
        return new SequenceInputStream(new Enumeration<>() {
            private boolean ended;

            @Override
            public boolean hasMoreElements() {
                return !ended;
            }

            @Override
            public InputStream nextElement() {
                ended = !packed.hasNext();
                return ended
                        ? new ByteArrayInputStream(last)
                        : new InflaterInputStream(new ByteArrayInputStream(packed.next()));
            }
        });
    }

    /** Writes everything to another stream. */
    void writeTo(OutputStream out) throws IOException {
        try (InputStream in = read()) {
            in.transferTo(out);
        }
    }
}
