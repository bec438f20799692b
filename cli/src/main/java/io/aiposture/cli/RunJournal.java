package io.aiposture.cli;

import io.aiposture.collect.journal.Journal;
import io.aiposture.collect.journal.JournalDirectory;
import io.aiposture.collect.journal.JournalException;
import io.aiposture.collect.journal.JournalFile;
import io.aiposture.collect.journal.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The journal of one run: opened before anything is read, gone when everything is written. */
final class RunJournal implements AutoCloseable {

    private final Optional<JournalFile> file;
    private final Console console;

    private RunJournal(Optional<JournalFile> file, Console console) {
        this.file = file;
        this.console = console;
    }

    static RunJournal none(Console console) {
        return new RunJournal(Optional.empty(), console);
    }

    /** In a file that the user knows of. */
    static RunJournal at(Path path, Run run, boolean resume, Console console) throws UserException, IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new UserException("there is no directory " + directory);
        }
        return opened(path, run, resume, console);
    }

    /** In the user's cache directory. Where that cannot be written, the run cannot be gone on with, and that is all. */
    static RunJournal cached(Run run, boolean resume, Console console) throws IOException {
        Optional<Path> directory = cache(console.environment());
        if (directory.isEmpty()) {
            return none(console);
        }
        try {
            Files.createDirectories(directory.get());
            JournalDirectory journals = new JournalDirectory(directory.get());
            RunJournal own = opened(journals.of(run), run, resume, console);
            journals.dropForgotten(run, console.clock().instant());
            return own;
        } catch (IOException e) {
            return none(console);
        } catch (JournalException e) {
            if (resume) {
                throw e;
            }
            console.err().println("aiposture: " + e.getMessage() + "; this one cannot be resumed");
            return none(console);
        }
    }

    private static Optional<Path> cache(Map<String, String> environment) {
        String own = environment.getOrDefault("XDG_CACHE_HOME", "");
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        if (own.isEmpty() && home.isEmpty()) {
            return Optional.empty();
        }
        Path base = own.isEmpty() ? Path.of(home, ".cache") : Path.of(own);
        return Optional.of(base.resolve("aiposture").resolve("interrupted"));
    }

    private static RunJournal opened(Path path, Run run, boolean resume, Console console) throws IOException {
        JournalFile file = JournalFile.open(path, run, resume);
        if (resume && !file.resumed()) {
            console.err().println("aiposture: there is nothing to resume; the run begins");
        }
        return new RunJournal(Optional.of(file), console);
    }

    Journal journal() {
        return file.isPresent() ? file.get() : Journal.none();
    }

    /** After everything is written: what was read is needed no longer, unless the run was cut short. */
    void end(boolean whole) throws IOException {
        if (file.isPresent()) {
            file.get().failure().ifPresent(e -> console.err()
                    .println("aiposture: the journal could not be written: " + e.getMessage()));
            if (whole) {
                file.get().delete();
            } else {
                console.err().println("aiposture: cut short; the same command with --resume goes on");
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
