package io.aiposture.collect.call;

import io.aiposture.collect.journal.Answer;
import io.aiposture.collect.journal.Journal;
import io.aiposture.collect.journal.SharedList;
import io.aiposture.collect.pace.Pace;
import io.aiposture.inventory.Scope;
import io.aiposture.secret.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs operations to their last page and writes every call into the ledger. What begins with {@code begin} goes on in
 * threads of {@link Pace}, where nobody may wait for anything. Thread-safe.
 */
public final class Caller {

    private final Api api;
    private final Ledger ledger;
    private final AtomicBoolean stopped;
    private final Pace pace;
    private final Memory memory;

    /** @param stopped when it becomes true, calls that have not begun are noted as interrupted */
    public Caller(Api api, Ledger ledger, AtomicBoolean stopped, Pace pace) {
        this(api, ledger, stopped, pace, Journal.none());
    }

    /** @param journal what an earlier run has read is taken from there, and not asked for again */
    public Caller(Api api, Ledger ledger, AtomicBoolean stopped, Pace pace, Journal journal) {
        this(api, ledger, stopped, pace, new Memory(journal));
        pace.until(stopped::get);
    }

    private Caller(Api api, Ledger ledger, AtomicBoolean stopped, Pace pace, Memory memory) {
        this.api = api;
        this.ledger = ledger;
        this.stopped = stopped;
        this.pace = pace;
        this.memory = memory;
    }

    /** The same caller, whose calls are counted elsewhere. */
    Caller counting(Ledger other) {
        return new Caller(api, other, stopped, pace, memory);
    }

    Ledger ledger() {
        return ledger;
    }

    Memory memory() {
        return memory;
    }

    boolean stopped() {
        return stopped.get();
    }

    /** As {@link #begin}, but equal requests of one scan are sent once: several types may come from one list. */
    public CompletableFuture<Pages> beginList(Request request, Scope scope) {
        String key = Memory.key(request, scope);
        return memory.isShared(request, key)
                ? memory.once(key, () -> shared(key, request, scope))
                : begin(request, scope);
    }

    private CompletableFuture<Pages> shared(String key, Request request, Scope scope) {
        SharedList earlier = memory.counted(key);
        if (earlier == null) {
            return begin(request, scope).thenApply(pages -> {
                ledger.counted(new SharedList(key, pages.pages().isEmpty(), pages.ending()));
                return pages;
            });
        }
        // an earlier run has counted these calls
        return earlier.isKnown()
                ? CompletableFuture.completedFuture(Pages.of(List.of(), earlier.ending()))
                : counting(new Ledger()).begin(request, scope);
    }

    /**
     * As {@link #beginList}, for an answer that decides what is read at all: a run that goes on finds the same. Secrets
     * are taken out of it.
     */
    public CompletableFuture<Pages> beginSettled(Request request, Scope scope) {
        String key = Memory.key(request, scope);
        return memory.once(key, () -> {
            Optional<Answer> earlier = memory.journal().answer(key);
            return earlier.map(CompletableFuture::completedFuture)
                    .orElseGet(() -> ask(key, request, scope))
                    .thenApply(answer -> {
                        ledger.add(answer.calls());
                        return Pages.of(answer.pages(), answer.ending());
                    });
        });
    }

    private CompletableFuture<Answer> ask(String key, Request request, Scope scope) {
        Ledger own = new Ledger();
        return counting(own).begin(request, scope).thenApply(pages -> {
            pages.pages().forEach(Redaction::redact);
            Answer answer = new Answer(pages.pages(), pages.ending(), own.counts());
            if (answer.ending().isFinal()) {
                memory.journal().keep(key, answer);
            }
            return answer;
        });
    }

    /** All pages; none when the service is not offered here or says that there is nothing. */
    public CompletableFuture<Pages> begin(Request first, Scope scope) {
        return new Paging(api, ledger, pace, first, scope).all();
    }

    /** As {@link #beginSettled}, and waits for it. */
    public Pages settled(Request request, Scope scope) {
        return wait(beginSettled(request, scope));
    }

    /** As {@link #begin}, and waits for it. */
    public Pages pages(Request request, Scope scope) {
        return wait(begin(request, scope));
    }

    private static Pages wait(CompletableFuture<Pages> pages) {
        try {
            return pages.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
