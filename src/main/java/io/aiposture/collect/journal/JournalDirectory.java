package io.aiposture.collect.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory with a journal for each command and selection that was interrupted.
 *
 * @param path where it is
 */
public record JournalDirectory(Path path) {

    /** How long the journal of a killed run waits for somebody to go on with it. */
    private static final Duration KEPT = Duration.ofDays(14);

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}-[0-9a-f]{32}\\.part");

    /** The journal of a run. */
    public Path of(Run run) {
        return path.resolve(run.command() + "-" + run.selection() + ".part");
    }

    /**
     * Drops the journals with which nobody went on for so long that nobody will. Whatever cannot be dropped stays.
     *
     * @param own the run under way, whose journal is in use
     */
    public void dropForgotten(Run own, Instant now) {
        for (Path file : files()) {
            try {
                Instant written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant();
                if (!file.equals(of(own)) && written.isBefore(now.minus(KEPT))) {
                    JournalFile.discard(file);
                }
            } catch (IOException | JournalException e) {
                // in use, no journal, or gone by now
            }
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(f -> NAME.matcher(f.getFileName().toString()).matches())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
