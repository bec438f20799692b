package io.aiposture.evaluate;

import dev.cel.runtime.CelVariableResolver;
import java.time.Instant;
import java.util.Optional;

/** The variables of one evaluation; the resource's view is made once. */
final class Activation implements CelVariableResolver {

    private final Context context;
    private final Object params;
    private final Instant now;
    private final Optional<Object> subject;

    Activation(Context context, Object params, Instant now) {
        this.context = context;
        this.params = params;
        this.now = now;
        this.subject = Optional.of(context.subject());
    }

    @Override
    public Optional<Object> find(String name) {
        return name.equals("resource") ? subject : Environment.variable(name, context, params, now);
    }
}
