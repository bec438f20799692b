package io.aiposture.gcp.call;

import static io.aiposture.collect.type.Operation.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.rest.RestTransport.Question;
import io.aiposture.collect.type.Operation;
import io.aiposture.gcp.type.GcpService;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GcpAddressingTest {

    private static final GcpAddressing ADDRESSING = new GcpAddressing(Map.of());
    private static final Operation ENDPOINT = op(GcpService.AIPLATFORM, "projects.locations.endpoints.get");
    private static final Operation BUCKET_POLICY = op(GcpService.STORAGE, "buckets.getIamPolicy");
    private static final String NAME = "projects/p/locations/europe-west4/endpoints/";

    private static Request request(Operation operation, String region, String parameter, String value) {
        return new Request(
                operation, region, JsonNodeFactory.instance.objectNode().put(parameter, value));
    }

    private static URI uri(Operation operation, String region, String parameter, String value) throws CallException {
        return ADDRESSING.question(request(operation, region, parameter, value)).uri();
    }

    @Test
    void aRegionHasItsHost() throws Exception {
        assertThat(uri(ENDPOINT, "europe-west4", "name", NAME + "7"))
                .hasToString("https://europe-west4-aiplatform.googleapis.com/v1/" + NAME + "7");
        assertThat(uri(ENDPOINT, "", "name", NAME + "7").getHost()).isEqualTo("aiplatform.googleapis.com");
        assertThat(uri(ENDPOINT, "global", "name", NAME + "7").getHost()).isEqualTo("aiplatform.googleapis.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/", "a.b", "x/../y", "x@y", "x#y", "x?y", "EU", "x y", "x:1", "x%2e"})
    void whatIsNoRegionMakesNoHost(String region) {
        assertThatThrownBy(() -> uri(ENDPOINT, region, "name", NAME + "7"))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("NotARegion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?x=1",
                "a#b",
                "@evil.example",
                "a@evil.example:80",
                "a b",
                "a%2e%2e",
                "a\\..\\b",
                "a;b",
                "\u202eabc",
                "a\r\nHost: evil.example",
                "a:setIamPolicy?x",
                "ä",
                "{x}",
                "a&b=c",
                "..a",
                "...",
                "\u0000"
            })
    void hostileValuesStayInTheirPlace(String value) throws Exception {
        URI uri = uri(ENDPOINT, "europe-west4", "name", NAME + value);
        assertThat(uri.getHost()).isEqualTo("europe-west4-aiplatform.googleapis.com");
        assertThat(uri.getUserInfo()).isNull();
        assertThat(uri.getPort()).isEqualTo(-1);
        assertThat(uri.getPath()).isEqualTo("/v1/" + NAME + value);
        assertThat(uri.normalize()).isEqualTo(uri);
        assertThat(uri.getRawQuery()).isNull();
        assertThat(uri.getRawFragment()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "../x", "a/..", "a/../../b", "a//b", "/a", "a/"})
    void whatLeavesItsPlaceIsNoName(String value) {
        assertThatThrownBy(() -> uri(ENDPOINT, "", "name", value)).isInstanceOf(CallException.class);
    }

    @Test
    void aValueOfOneSegmentStaysOne() throws Exception {
        URI uri = uri(BUCKET_POLICY, "", "bucket", "a/b/../c");
        assertThat(uri.getRawPath()).isEqualTo("/storage/v1/b/a%2Fb%2F..%2Fc/iam");
        assertThatThrownBy(() -> uri(BUCKET_POLICY, "", "bucket", "..")).isInstanceOf(CallException.class);
    }

    @Test
    void queryParametersAreEscapedAndRepeated() throws Exception {
        ObjectNode args = (ObjectNode)
                new ObjectMapper()
                        .readTree(
                                "{\"parent\":\"projects/p\",\"assetTypes\":[\"a/B\",\"c&d=e\"],\"pageSize\":1000,\"pageToken\":\"x+/=&\"}");
        Question question = ADDRESSING.question(new Request(op(GcpService.ASSET, "assets.list"), "", args));
        assertThat(question.uri().getRawQuery())
                .isEqualTo("assetTypes=a%2FB&assetTypes=c%26d%3De&pageSize=1000&pageToken=x%2B%2F%3D%26");
        assertThat(question.body()).isEmpty();
    }

    @Test
    void listsAreAskedForLongPages() throws Exception {
        ObjectNode args = (ObjectNode) new ObjectMapper().readTree("{\"name\":\"projects/p\"}");
        Request accounts = new Request(op(GcpService.IAM, "projects.serviceAccounts.list"), "", args);
        assertThat(ADDRESSING.question(accounts).uri().getRawQuery()).isEqualTo("pageSize=100");
        ObjectNode parent = (ObjectNode) new ObjectMapper().readTree("{\"parent\":\"projects/p\"}");
        Request secrets = new Request(op(GcpService.SECRET_MANAGER, "projects.secrets.list"), "", parent);
        assertThat(ADDRESSING.question(secrets).uri().getRawQuery()).isNull();
    }

    @Test
    void whatIsNeitherPathNorQueryIsTheBodyOfAPost() throws Exception {
        ObjectNode args = (ObjectNode)
                new ObjectMapper().readTree("{\"resource\":\"projects/p\",\"options\":{\"requestedPolicyVersion\":3}}");
        Question question =
                ADDRESSING.question(new Request(op(GcpService.RESOURCE_MANAGER, "projects.getIamPolicy"), "", args));
        assertThat(question.verb()).isEqualTo("POST");
        assertThat(question.uri().getPath()).isEqualTo("/v3/projects/p:getIamPolicy");
        assertThat(question.body()).isEqualTo("{\"options\":{\"requestedPolicyVersion\":3}}");
    }

    @Test
    void theUsersRootReplacesTheHost() throws Exception {
        GcpAddressing local = new GcpAddressing(Map.of("aiplatform", URI.create("http://127.0.0.1:8080")));
        assertThat(local.question(request(ENDPOINT, "europe-west4", "name", NAME + "7"))
                        .uri())
                .hasToString("http://127.0.0.1:8080/v1/" + NAME + "7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'unreachable': ['europe-west1']}",
                "{'unreachables': ['zones/europe-west1-b']}",
                "{'failedLocation': [{'name': 'europe-west1'}]}",
                "{'executionErrors': [{'code': 14}]}",
                "{'warning': {'code': 'PARTIAL_SUCCESS'}}",
                "{'items': {'regions/a': {}, 'regions/b': {'warning': {'code': 'UNREACHABLE'}}}}"
            })
    void anAnswerThatLacksAPlaceIsPartial(String page) throws Exception {
        CallException partial = ADDRESSING.partial((ObjectNode) new ObjectMapper().readTree(page.replace('\'', '"')));
        assertThat(partial.reason()).isEqualTo("ServerError");
        assertThat(partial.code()).isEqualTo("Unreachable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'unreachable': [], 'items': [{'warning': {'code': 'X'}}]}",
                "{'items': {'regions/a': {'warning': {'code': 'NO_RESULTS_ON_PAGE'}}}}"
            })
    void anEmptyPlaceIsNotMissing(String page) throws Exception {
        assertThat(ADDRESSING.partial((ObjectNode) new ObjectMapper().readTree(page.replace('\'', '"'))))
                .isNull();
    }

    @Test
    void aTokenIsTakenOutOfThePage() throws Exception {
        ObjectNode page = (ObjectNode) new ObjectMapper().readTree("{\"nextPageToken\":\"t\",\"endpoints\":[]}");
        Request next = ADDRESSING.next(request(ENDPOINT, "", "name", "x"), page);
        assertThat(next.args().path("pageToken").asText()).isEqualTo("t");
        assertThat(page.has("nextPageToken")).isFalse();
        page.put("nextPageToken", "");
        assertThat(ADDRESSING.next(next, page)).isNull();
    }
}
