package io.aiposture.collect.rest;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Carries requests to a cloud, authenticated, each once: the one seam of its traffic. Thread-safe. */
@FunctionalInterface
public interface RestTransport {

    /**
     * One request.
     *
     * @param operation {@code service:operation}, for ledgers and for answers that are chosen by it
     * @param body JSON; empty when there is none
     */
    record Question(String operation, String verb, URI uri, String body) {}

    /**
     * One answer, whatever its status.
     *
     * @param retryAfter how long the API asks to wait; zero when it does not
     */
    record Answer(int status, String body, Duration retryAfter) {

        public Answer(int status, String body) {
            this(status, body, Duration.ZERO);
        }
    }

    /** @throws IOException when no answer came */
    Answer send(Question question) throws IOException;
}
