package io.aiposture.collect.rest;

import java.io.IOException;
import java.net.URI;

/** Carries requests to a cloud, authenticated and retried: the one seam of its traffic. Thread-safe. */
@FunctionalInterface
public interface RestTransport {

    /**
     * One request.
     *
     * @param operation {@code service:operation}, for ledgers and for answers that are chosen by it
     * @param body JSON; empty when there is none
     */
    record Question(String operation, String verb, URI uri, String body) {}

    /** One answer, whatever its status. */
    record Answer(int status, String body) {}

    /** @throws IOException when no answer came, after all retries */
    Answer send(Question question) throws IOException;
}
