package io.aiposture.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.collect.type.Pointers;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.List;

/** An estate in which one operation fails in one way. */
public final class FaultyTransport implements RestTransport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RestTransport estate;
    private final String operation;
    private final Fault fault;
    private final Shapes shapes;
    private final List<ListOf> lists;

    /** How a cloud writes errors and page tokens. */
    public interface Shapes {

        /** The answer of {@link Fault#DENIED}, {@code THROTTLED}, {@code SERVER_ERROR} and {@code NOT_OFFERED}. */
        Answer error(Fault fault);

        /** Makes an answer say that there is a further page, always the same. */
        void more(ObjectNode page);

        /** Makes an answer say that a part of it is missing; false where a cloud has no such answers. */
        default boolean lacking(ObjectNode page) {
            return false;
        }
    }

    /**
     * A list in an answer.
     *
     * @param pointer where it stands
     * @param ids pointers in its items to what identifies them
     */
    public record ListOf(String pointer, List<String> ids) {}

    /** @param lists the lists in the operation's answers */
    public FaultyTransport(RestTransport estate, String operation, Fault fault, Shapes shapes, List<ListOf> lists) {
        this.estate = estate;
        this.operation = operation;
        this.fault = fault;
        this.shapes = shapes;
        this.lists = lists;
    }

    @Override
    public Answer send(Question question) throws IOException {
        if (!question.operation().equals(operation)) {
            return estate.send(question);
        }
        return switch (fault) {
            case DENIED, THROTTLED, SERVER_ERROR, NOT_OFFERED -> shapes.error(fault);
            case TIMEOUT -> throw new SocketTimeoutException("read timed out");
            case REFUSED -> throw new ConnectException("refused");
            case MALFORMED -> new Answer(200, "{\"items\": [{\"x\": ");
            case EMPTY_PAGE_WITH_TOKEN -> new Answer(200, more(JSON.createObjectNode()));
            case REPEATED_TOKEN -> new Answer(200, more(sound(question)));
            case PARTIAL -> new Answer(200, lacking(sound(question)));
            case NULL_LIST -> new Answer(200, nulls(sound(question)));
            case ITEMS_WITHOUT_ID -> new Answer(200, nameless(sound(question)));
        };
    }

    private ObjectNode sound(Question question) throws IOException {
        Answer answer = estate.send(question);
        if (answer.status() != 200) {
            throw new IOException("the estate answers " + question + " with " + answer);
        }
        return (ObjectNode) JSON.readTree(answer.body());
    }

    private String more(ObjectNode page) {
        shapes.more(page);
        return page.toString();
    }

    private String lacking(ObjectNode page) {
        shapes.lacking(page);
        return page.toString();
    }

    private String nulls(ObjectNode page) {
        for (ListOf list : lists) {
            int last = list.pointer().lastIndexOf('/');
            Pointers.nodes(page, list.pointer().substring(0, last)).forEach(holder -> {
                if (holder instanceof ObjectNode object) {
                    object.putNull(list.pointer().substring(last + 1));
                }
            });
        }
        return page.toString();
    }

    private String nameless(ObjectNode page) {
        for (ListOf list : lists) {
            for (JsonNode item : Pointers.nodes(page, list.pointer() + "/*").toList()) {
                for (String id : list.ids()) {
                    JsonPointer pointer = JsonPointer.compile(id);
                    if (item.at(pointer.head()) instanceof ObjectNode holder) {
                        holder.remove(pointer.last().getMatchingProperty());
                    }
                }
            }
        }
        return page.toString();
    }
}
