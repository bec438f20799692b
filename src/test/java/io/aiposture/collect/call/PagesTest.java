package io.aiposture.collect.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static Pages pages(String... texts) {
        List<ObjectNode> pages =
                Arrays.stream(texts).map(t -> (ObjectNode) Toy.json(t)).toList();
        return new Pages(pages, null);
    }

    @Test
    void listsAreJoinedAndEverythingElseIsTheFirstPages() {
        Pages pages = pages("{\"a\":[1],\"b\":\"x\"}", "{\"a\":[2],\"b\":\"y\",\"c\":[3]}");
        assertThat(pages.joined()).isEqualTo(Toy.json("{\"a\":[1,2],\"b\":\"x\",\"c\":[3]}"));
        assertThat(pages.pages().get(0)).as("pages stay as they are").isEqualTo(Toy.json("{\"a\":[1],\"b\":\"x\"}"));
    }

    @Test
    void noPageIsNoAnswer() {
        assertThat(pages().joined()).isNull();
    }

    @Test
    void whatIsNoListFails() {
        assertThat(pages("{\"a\":[1]}", "{}").listsAt("/a").failure()).isNull();
        assertThat(pages("{\"a\":[1]}", "{\"a\":null}").listsAt("/a").failure()).isNotNull();
        String inside = "/items/*/a";
        assertThat(pages("{\"items\":{\"x\":{\"a\":[1]},\"y\":{}}}", "{}")
                        .listsAt(inside)
                        .failure())
                .isNull();
        assertThat(pages("{\"items\":{\"x\":{\"a\":null}}}").listsAt(inside).failure())
                .isNotNull();
        assertThat(pages("{\"items\":null}").listsAt(inside).failure()).isNotNull();
        CallException earlier = new CallException("AccessDenied", "Denied");
        assertThat(new Pages(List.of((ObjectNode) Toy.json("{\"a\":1}")), earlier)
                        .listsAt("/a")
                        .failure())
                .isSameAs(earlier);
    }
}
