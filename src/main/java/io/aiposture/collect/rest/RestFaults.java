package io.aiposture.collect.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.NotOfferedException;
import io.aiposture.inventory.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives answers their meaning: data, or why there is none.
 *
 * @param code the short error code in an error's body, empty when it has none; never a message
 * @param notOffered codes that say that the service or operation does not exist here or is switched off
 * @param reasons codes that mean something else than their HTTP status says
 */
public record RestFaults(Function<JsonNode, String> code, Set<String> notOffered, Map<String, String> reasons) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The data of an answer.
     *
     * @throws CallException when it is an error or no JSON object
     * @throws NotOfferedException when it says that there is no such thing here
     */
    ObjectNode read(RestTransport.Answer answer) throws CallException, NotOfferedException {
        JsonNode body = parse(answer);
        if (answer.status() / 100 == 2) {
            if (body instanceof ObjectNode data) {
                return data;
            }
            throw new CallException(Reason.MALFORMED, "NotAnObject");
        }
        String found = body == null ? "" : code.apply(body);
        if (notOffered.contains(found)) {
            throw new NotOfferedException(found);
        }
        String shown = found.isEmpty() ? "HTTP " + answer.status() : found;
        String reason = reasons.getOrDefault(found, byStatus(answer.status()));
        throw new CallException(reason, shown, answer.retryAfter(), null);
    }

    private static JsonNode parse(RestTransport.Answer answer) throws CallException {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            if (answer.status() / 100 == 2) {
                throw new CallException(Reason.MALFORMED, "NotJson", e);
            }
            return JSON.createObjectNode();
        }
    }

    private static String byStatus(int status) {
        return switch (status) {
            case 401 -> Reason.CREDENTIALS;
            case 403 -> Reason.ACCESS_DENIED;
            case 404 -> Reason.VANISHED;
            case 408, 504 -> Reason.TIMEOUT;
            case 429 -> Reason.THROTTLED;
            default -> status >= 500 ? Reason.SERVER_ERROR : Reason.REJECTED;
        };
    }

    /** Why no answer came. */
    static CallException of(IOException thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SocketTimeoutException || t instanceof HttpTimeoutException) {
                return new CallException(Reason.TIMEOUT, "Timeout", thrown);
            }
            if (t instanceof NoCredentialsException) {
                return new CallException(Reason.CREDENTIALS, "NoCredentials", thrown);
            }
            if (t instanceof ConnectException) {
                return new CallException(Reason.NETWORK, "ConnectException", thrown);
            }
        }
        return new CallException(Reason.NETWORK, thrown.getClass().getSimpleName(), thrown);
    }
}
