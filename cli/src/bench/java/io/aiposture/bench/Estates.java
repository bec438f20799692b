package io.aiposture.bench;

import io.aiposture.cli.SampleEstate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Inventories to measure with, each written when it is first needed. They go when the measuring ends. */
final class Estates implements AutoCloseable {

    private final Path directory;
    private final Path sample;
    private final Map<String, Path> written = new HashMap<>();

    Estates(Settings settings) throws IOException {
        this.directory = Files.createDirectories(settings.work());
        this.sample = directory.resolve("sample.jsonl");
        SampleEstate.write(sample);
    }

    /** An inventory of so many accounts with so many resources each. */
    Path of(int accounts, int resources) throws IOException {
        String name = "estate-" + accounts + "x" + resources + ".jsonl";
        Path known = written.get(name);
        if (known == null) {
            known = directory.resolve(name);
            new EstateGenerator(Sample.read(sample), accounts, resources, 1).write(known);
            written.put(name, known);
        }
        return known;
    }

    @Override
    public void close() {
        try {
            for (Path file : written.values()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
