package io.aiposture.collect.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers from YAML files on the class path, in place of a network: the sample estate of {@code scan demo}. A file
 * {@code <root>/<service>.yaml} is a list of {@code path} (without host and leading slash; {@code *} stands for one
 * segment, {@code **} for the rest), {@code answer}, and optionally {@code query} (parameters that must be equal),
 * {@code body} (a text that the request's body must contain) and {@code status}. The first that fits answers. What no
 * file answers is an error 501: a scan reports it as unread.
 */
public final class AnswerFiles implements RestTransport {

    /** One entry of a file, ready to be compared. */
    private record Entry(Pattern path, JsonNode json) {}

    private final String root;
    private final Map<String, List<Entry>> files = new ConcurrentHashMap<>();

    /** @param root class path directory without leading slash */
    public AnswerFiles(String root) {
        this.root = root;
    }

    @Override
    public Answer send(Question question) {
        String service = question.operation().substring(0, question.operation().indexOf(':'));
        for (Entry entry : files.computeIfAbsent(service, this::read)) {
            if (fits(entry, question)) {
                return new Answer(
                        entry.json().path("status").asInt(200),
                        entry.json().path("answer").toString());
            }
        }
        return new Answer(501, "{}");
    }

    private static boolean fits(Entry entry, Question question) {
        String path = question.uri().getPath().substring(1);
        Map<String, String> query = query(question.uri());
        return entry.path().matcher(path).matches()
                && entry.json().path("query").properties().stream()
                        .allMatch(e -> e.getValue().asText().equals(query.get(e.getKey())))
                && question.body().contains(entry.json().path("body").asText());
    }

    private static Map<String, String> query(URI uri) {
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> p.length > 1 ? p[1] : "", (a, b) -> a));
    }

    private List<Entry> read(String service) {
        return YamlFile.read(root + "/" + service + ".yaml")
                .valueStream()
                .map(e -> new Entry(pattern(e.path("path").asText()), e))
                .toList();
    }

    private static Pattern pattern(String glob) {
        String regex = Arrays.stream(glob.split("(?<=\\*\\*)|(?=\\*\\*)", -1))
                .map(part -> part.equals("**")
                        ? ".*"
                        : Arrays.stream(part.split("\\*", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("[^/]*")))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
