package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.pace.NotSentException;
import io.aiposture.collect.pace.Pace;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Asks for one page after the other, and writes each into the ledger. One use; one page is under way at a time. */
final class Paging {

    /** How a call ends that was under way when the run was stopped. */
    private static final Set<String> CUT = Set.of(Reason.NETWORK, Reason.TIMEOUT, Reason.MALFORMED);

    private final Api api;
    private final Ledger ledger;
    private final Pace pace;
    private final Scope scope;
    private final String operation;
    private final List<ObjectNode> pages = new ArrayList<>();
    private final Set<ObjectNode> seen = new HashSet<>();
    private final CompletableFuture<Pages> all = new CompletableFuture<>();
    private @Nullable CallException partial;

    Paging(Api api, Ledger ledger, Pace pace, Request first, Scope scope) {
        this.api = api;
        this.ledger = ledger;
        this.pace = pace;
        this.scope = scope;
        this.operation = first.id();
        seen.add(first.args());
        ask(first);
    }

    CompletableFuture<Pages> all() {
        return all;
    }

    private void ask(Request request) {
        pace.submit(api.route(request), new Call(api, request)).whenComplete((page, thrown) -> {
            try {
                answered(request, page, thrown);
            } catch (RuntimeException | Error e) {
                all.completeExceptionally(e);
            }
        });
    }

    private void answered(Request request, @Nullable Optional<ObjectNode> page, @Nullable Throwable thrown) {
        if (page == null) {
            failed(thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown);
            return;
        }
        ledger.ok(scope, operation);
        Request next = page.isEmpty() ? null : keep(request, page.get());
        if (next == null) {
            end(partial);
        } else if (seen.add(next.args())) {
            ask(next);
        } else {
            end(new CallException(Reason.MALFORMED, "RepeatedPageToken"));
        }
    }

    private @Nullable Request keep(Request request, ObjectNode page) {
        partial = partial == null ? api.partial(page) : partial;
        Request next = api.next(request, page);
        pages.add(page);
        return next;
    }

    private void failed(@Nullable Throwable thrown) {
        if (thrown instanceof NotOfferedException) {
            ledger.notOffered(scope, operation);
            all.complete(new Pages(pages, null, true));
        } else if (thrown instanceof CallException e) {
            // what is cut off by the end of the run is no answer of the cloud
            end(
                    pace.stopped() && CUT.contains(e.reason())
                            ? new CallException(Reason.INTERRUPTED, "Interrupted", e)
                            : e);
        } else if (thrown instanceof NotSentException e) {
            end(Call.notSent(e));
        } else {
            all.completeExceptionally(thrown == null ? new IllegalStateException("no answer") : thrown);
        }
    }

    private void end(@Nullable CallException failure) {
        if (failure != null) {
            ledger.failed(scope, operation, failure.reason());
        }
        all.complete(new Pages(pages, failure));
    }
}
