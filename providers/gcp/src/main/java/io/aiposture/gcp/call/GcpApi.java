package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.call.Api;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.NotOfferedException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.pace.Route;
import io.aiposture.inventory.Reason;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Google's APIs. One that is off in a project has nothing in that project, but says nothing of what stands outside of
 * projects: that is unread then.
 */
record GcpApi(Api rest) implements Api {

    private static final Pattern OUTSIDE =
            Pattern.compile("(?:folders|organizations|billingAccounts|accessPolicies)/.*");

    @Override
    public ObjectNode call(Request request) throws CallException, NotOfferedException {
        try {
            return rest.call(request);
        } catch (NotOfferedException e) {
            if (request.args().valueStream().anyMatch(v -> OUTSIDE.matcher(v.asText())
                    .matches())) {
                throw new CallException(Reason.REJECTED, GcpFaults.OFF_ELSEWHERE, e);
            }
            throw e;
        }
    }

    @Override
    public Route route(Request request) {
        return rest.route(request);
    }

    @Override
    public @Nullable Request next(Request request, ObjectNode page) {
        return rest.next(request, page);
    }

    @Override
    public @Nullable CallException partial(ObjectNode page) {
        return rest.partial(page);
    }
}
