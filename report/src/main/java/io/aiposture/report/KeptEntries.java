package io.aiposture.report;

import io.aiposture.report.SavedReport.Entry;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Findings of saved reports, kept compressed. */
final class KeptEntries {

    private final Packed packed = new Packed();
    private final DataOutputStream out = new DataOutputStream(packed);
    private long size;

    long size() {
        return size;
    }

    void add(Entry e) {
        size++;
        try {
            for (String word : List.of(
                    e.fingerprint(),
                    e.rule(),
                    e.outcome(),
                    e.severity(),
                    e.cloud(),
                    e.account(),
                    e.region(),
                    e.id(),
                    e.name())) {
                out.writeInt(word.length());
                out.writeChars(word);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** In the order in which they were added. */
    void forEach(Consumer<Entry> each) {
        try (DataInputStream in = new DataInputStream(packed.read())) {
            for (long i = 0; i < size; i++) {
                each.accept(new Entry(
                        word(in), word(in), word(in), word(in), word(in), word(in), word(in), word(in), word(in)));
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String word(DataInputStream in) throws IOException {
        StringBuilder word = new StringBuilder();
        for (int left = in.readInt(); left > 0; left--) {
            word.append(in.readChar());
        }
        return word.toString();
    }
}
