package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.pace.NotSentException;
import io.aiposture.collect.pace.Trouble;
import io.aiposture.collect.pace.Work;
import io.aiposture.inventory.Reason;
import java.util.Optional;

/** One page of an operation, as {@link io.aiposture.collect.pace.Pace} sends it; empty when there is none. */
record Call(Api api, Request request) implements Work<Optional<ObjectNode>> {

    @Override
    public Optional<ObjectNode> attempt() throws CallException, NotOfferedException {
        try {
            return Optional.of(api.call(request));
        } catch (NotOfferedException e) {
            if (!request.operation().absentCodes().contains(e.getMessage())) {
                throw e;
            }
        } catch (CallException e) {
            if (!request.operation().absentCodes().contains(e.code())) {
                throw e;
            }
        }
        return Optional.empty();
    }

    @Override
    public Trouble trouble(Exception thrown) {
        return thrown instanceof CallException e
                ? new Trouble(kind(e), e.retryAfter())
                : Trouble.of(Trouble.Kind.FINAL);
    }

    private static Trouble.Kind kind(CallException e) {
        return switch (e.reason()) {
            case Reason.THROTTLED -> Trouble.Kind.THROTTLED;
            // a gateway that says so itself is there: only what the network threw means that nobody answers
            case Reason.TIMEOUT -> e.getCause() == null ? Trouble.Kind.BROKEN : Trouble.Kind.SILENT;
            case Reason.SERVER_ERROR -> Trouble.Kind.BROKEN;
            case Reason.NETWORK -> Trouble.Kind.UNSENT;
            default -> Trouble.Kind.FINAL;
        };
    }

    /** In the words of {@link Reason} why a request was not sent. */
    static CallException notSent(NotSentException e) {
        return switch (e.why()) {
            case STOPPED -> new CallException(Reason.INTERRUPTED, "Interrupted", e);
            case DEADLINE -> new CallException(Reason.DEADLINE, "Deadline", e);
            case DEAD ->
                e.getCause() instanceof CallException first
                        ? new CallException(first.reason(), first.code(), e)
                        : new CallException(Reason.TIMEOUT, "Timeout", e);
        };
    }
}
