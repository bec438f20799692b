package io.aiposture.collect.journal;

import java.time.Instant;
import java.util.Optional;

/** For runs that cannot be gone on with. */
enum NoJournal implements Journal {
    INSTANCE;

    @Override
    public Instant began(String cloud, Instant now) {
        return now;
    }

    @Override
    public Optional<String> noted(String name) {
        return Optional.empty();
    }

    @Override
    public void note(String name, String value) {
        // nothing is remembered
    }

    @Override
    public Optional<Answer> answer(String key) {
        return Optional.empty();
    }

    @Override
    public void keep(String key, Answer answer) {
        // nothing is remembered
    }

    @Override
    public Optional<Finished> finished(String key) {
        return Optional.empty();
    }

    @Override
    public boolean holds(String key) {
        return false;
    }

    @Override
    public void finish(String key, Finished part) {
        // nothing is remembered
    }
}
