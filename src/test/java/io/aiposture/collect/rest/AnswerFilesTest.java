package io.aiposture.collect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AnswerFilesTest {

    private final AnswerFiles files = new AnswerFiles("answers");

    private RestTransport.Answer ask(String pathAndQuery, String body) {
        return files.send(new RestTransport.Question(
                "things:list", "GET", URI.create("https://things.example/" + pathAndQuery), body));
    }

    @Test
    void aStarStandsForOneSegment() {
        assertThat(ask("v1/places/a/things", "").body()).contains("first");
        assertThat(ask("v1/places/a/b/things", "").status()).isEqualTo(501);
        assertThat(ask("v1/places//things", "").body()).contains("first");
    }

    @Test
    void twoStarsStandForTheRest() {
        assertThat(ask("v1/closed/a/b/c", "").status()).isEqualTo(403);
        assertThat(ask("v1/closed", "").status()).isEqualTo(501);
    }

    @Test
    void theFirstEntryThatFitsAnswers() {
        assertThat(ask("v1/places/a/things?page=two&x=1", "").body()).contains("second");
        assertThat(ask("v1/places/a/things?page=three", "").body()).contains("first");
        assertThat(ask("v1/search", "{\"kind\":\"round\"}").body()).contains("round");
        assertThat(ask("v1/search", "{}").body()).contains("anything");
    }

    @Test
    void whatNoFileAnswersIsAnError() {
        assertThat(ask("v2/places", "").status()).isEqualTo(501);
        RestTransport.Question other =
                new RestTransport.Question("nothing:get", "GET", URI.create("https://things.example/x"), "");
        assertThat(files.send(other).status()).isEqualTo(501);
    }

    @Test
    void dotsOfAPathAreNoPattern() {
        assertThat(ask("v1/closedXa", "").status()).isEqualTo(501);
    }
}
