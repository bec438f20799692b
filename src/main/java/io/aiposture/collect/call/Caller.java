package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.journal.Answer;
import io.aiposture.collect.journal.Journal;
import io.aiposture.collect.journal.SharedList;
import io.aiposture.collect.type.Operation;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import io.aiposture.secret.Redaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs operations to their last page and writes every call into the ledger. Thread-safe. */
public final class Caller {

    /** How a call ends that was under way when the scan was stopped. */
    private static final Set<String> CUT = Set.of(Reason.NETWORK, Reason.TIMEOUT, Reason.MALFORMED);

    private final Api api;
    private final Ledger ledger;
    private final AtomicBoolean stopped;
    private final Memory memory;

    /** @param stopped when it becomes true, calls that have not begun are noted as interrupted */
    public Caller(Api api, Ledger ledger, AtomicBoolean stopped) {
        this(api, ledger, stopped, Journal.none());
    }

    /** @param journal what an earlier run has read is taken from there, and not asked for again */
    public Caller(Api api, Ledger ledger, AtomicBoolean stopped, Journal journal) {
        this(api, ledger, stopped, new Memory(journal));
    }

    private Caller(Api api, Ledger ledger, AtomicBoolean stopped, Memory memory) {
        this.api = api;
        this.ledger = ledger;
        this.stopped = stopped;
        this.memory = memory;
    }

    /** The same caller, whose calls are counted elsewhere. */
    Caller counting(Ledger other) {
        return new Caller(api, other, stopped, memory);
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

    /** As {@link #pages}, but equal requests of one scan are sent once: several types may come from one list. */
    public Pages list(Request request, Scope scope) {
        String key = Memory.key(request, scope);
        return memory.isShared(request, key)
                ? memory.once(key, () -> shared(key, request, scope))
                : pages(request, scope);
    }

    private Pages shared(String key, Request request, Scope scope) {
        SharedList earlier = memory.counted(key);
        if (earlier == null) {
            Pages pages = pages(request, scope);
            ledger.counted(new SharedList(key, pages.pages().isEmpty(), pages.ending()));
            return pages;
        }
        // an earlier run has counted these calls
        return earlier.isKnown()
                ? Pages.of(List.of(), earlier.ending())
                : counting(new Ledger()).pages(request, scope);
    }

    /**
     * As {@link #list}, for an answer that decides what is read at all: a run that goes on finds the same. Secrets are
     * taken out of it.
     */
    public Pages settled(Request request, Scope scope) {
        String key = Memory.key(request, scope);
        return memory.once(key, () -> {
            Answer answer = memory.journal().answer(key).orElseGet(() -> ask(key, request, scope));
            ledger.add(answer.calls());
            return Pages.of(answer.pages(), answer.ending());
        });
    }

    private Answer ask(String key, Request request, Scope scope) {
        Ledger own = new Ledger();
        Pages pages = counting(own).pages(request, scope);
        pages.pages().forEach(Redaction::redact);
        Answer answer = new Answer(pages.pages(), pages.ending(), own.counts());
        if (answer.ending().isFinal()) {
            memory.journal().keep(key, answer);
        }
        return answer;
    }

    /** All pages; none when the service is not offered here or says that there is nothing. */
    public Pages pages(Request first, Scope scope) {
        List<ObjectNode> pages = new ArrayList<>();
        Set<ObjectNode> seen = new HashSet<>(Set.of(first.args()));
        Operation operation = first.operation();
        @Nullable Request request = first;
        @Nullable CallException partial = null;
        try {
            while (request != null) {
                ObjectNode page = call(request, scope);
                if (page == null) {
                    break;
                }
                partial = partial == null ? api.partial(page) : partial;
                request = api.next(request, page);
                pages.add(page);
                if (request != null && !seen.add(request.args())) {
                    throw new CallException(Reason.MALFORMED, "RepeatedPageToken");
                }
            }
            if (partial != null) {
                throw partial;
            }
            return new Pages(pages, null);
        } catch (NotOfferedException e) {
            ledger.notOffered(scope, operation.id());
            return new Pages(pages, null, true);
        } catch (CallException e) {
            ledger.failed(scope, operation.id(), e.reason());
            return new Pages(pages, e);
        }
    }

    /** Null when the service says that there is nothing. */
    private @Nullable ObjectNode call(Request request, Scope scope) throws CallException, NotOfferedException {
        if (stopped.get()) {
            throw new CallException(Reason.INTERRUPTED, "Interrupted");
        }
        Operation operation = request.operation();
        try {
            ObjectNode page = api.call(request);
            ledger.ok(scope, operation.id());
            return page;
        } catch (NotOfferedException e) {
            if (!operation.absentCodes().contains(e.getMessage())) {
                throw e;
            }
        } catch (CallException e) {
            if (stopped.get() && CUT.contains(e.reason())) {
                throw new CallException(Reason.INTERRUPTED, "Interrupted", e);
            }
            if (!operation.absentCodes().contains(e.code())) {
                throw e;
            }
        }
        ledger.ok(scope, operation.id());
        return null;
    }
}
