package io.aiposture.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One resource as the cloud's documented read API returns it: field names are the API's own, nothing is renamed.
 *
 * @param type the cloud's own type name, for example {@code AWS::SageMaker::NotebookInstance}
 * @param id unique within type and scope; an ARN, a full resource name or an ARM id where the cloud has one
 * @param name what people call it; equals {@code id} where there is nothing better
 * @param tags tags or labels as far as the read API returned them
 * @param unread the parts that could not be read; empty when everything was
 * @param source where the data came from, for example {@code sagemaker:DescribeNotebookInstance}
 * @param content the JSON object of the API; see {@link #data}
 */
public record Resource(
        Scope scope,
        String type,
        String id,
        String name,
        Map<String, String> tags,
        List<Unread> unread,
        String source,
        ResourceData content)
        implements Comparable<Resource> {

    public Resource {
        tags = Map.copyOf(tags);
        unread = List.copyOf(unread);
    }

    /** A resource whose data is in memory. */
    public Resource(
            Scope scope,
            String type,
            String id,
            String name,
            Map<String, String> tags,
            List<Unread> unread,
            String source,
            JsonNode data) {
        this(scope, type, id, name, tags, unread, source, new ResourceData.Held(data));
    }

    /** The JSON object of the API. Two calls may give two equal objects: it may have been read again. */
    public JsonNode data() {
        return content.json();
    }

    /** The same, whose data may stand elsewhere. */
    Resource with(ResourceData other) {
        return new Resource(scope, type, id, name, tags, unread, source, other);
    }

    /**
     * The value at a JSON pointer.
     *
     * @throws UnreadException when {@code data} does not hold it because a call failed
     * @return a missing node when the API answered without it
     */
    public JsonNode read(String pointer) {
        JsonNode value = data().at(pointer);
        if (value.isMissingNode()) {
            for (Unread u : unread) {
                if (pointer.equals(u.path()) || pointer.startsWith(u.path() + "/")) {
                    throw new UnreadException(u);
                }
            }
        }
        return value;
    }

    @Override
    public int compareTo(Resource other) {
        int byScope = scope.compareTo(other.scope);
        if (byScope != 0) {
            return byScope;
        }
        // most neighbours are of the same type, and its name is one object
        int byType = type.equals(other.type) ? 0 : type.compareTo(other.type);
        return byType != 0 ? byType : id.compareTo(other.id);
    }
}
