package io.aiposture.testing;

import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.collect.rest.RestTransport;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The sample estate of a cloud whose collector takes a {@link RestTransport}.
 *
 * @param estate answers what the collector asks
 * @param reader makes the collector that reads an estate
 */
public record RestSample(Provider provider, RestTransport estate, Function<RestTransport, Collector> reader) {

    /** Reads the estate; {@code before} is given every question before it is answered. */
    Collector collector(Consumer<RestTransport.Question> before) {
        return reader.apply(question -> {
            before.accept(question);
            return estate.send(question);
        });
    }
}
