package io.aiposture.azure.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.azure.type.Arm;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Request;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmAddressingTest {

    private static final String SUBSCRIPTION = "/subscriptions/5d5d0001-1111-4222-8333-444455556666";
    private static final ArmAddressing ADDRESSING = new ArmAddressing(URI.create("https://management.azure.com"));

    private static Request request(String parameter, String value) {
        ObjectNode args = JsonNodeFactory.instance.objectNode().put(parameter, value);
        return new Request(Arm.arm("Microsoft.Authorization/locks"), "", args);
    }

    private static URI address(String parameter, String value) throws CallException {
        return ADDRESSING.question(request(parameter, value)).uri();
    }

    @Test
    void listsStandBelowAScopeAndResourcesAtTheirId() throws CallException {
        assertThat(address(Arm.SCOPE, SUBSCRIPTION))
                .hasToString("https://management.azure.com" + SUBSCRIPTION
                        + "/providers/Microsoft.Authorization/locks?api-version=2020-05-01");
        assertThat(address(Arm.ID, SUBSCRIPTION + "/providers/Microsoft.Authorization/locks/l"))
                .hasPath(SUBSCRIPTION + "/providers/Microsoft.Authorization/locks/l");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a?api-version=1&x=",
                "/a#fragment",
                "/a b/ü/%2e%2e/",
                "/@evil.example/x",
                "//evil.example/x",
                "/a\r\nHost: evil.example",
                "/a\\..\\b"
            })
    void hostileIdsStayInThePath(String id) throws CallException {
        URI uri = address(Arm.ID, id);
        assertThat(uri).hasHost("management.azure.com").hasNoFragment().hasQuery("api-version=2020-05-01");
        assertThat(uri.getPath()).isEqualTo(id);
        assertThat(uri.getRawPath()).doesNotContain("\r", "\n", " ", "\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "https://evil.example/", "/a/../../b", "/a/./b", "/..", "@evil.example/"})
    void whatIsNoIdIsNotAsked(String id) {
        assertThatThrownBy(() -> address(Arm.ID, id)).isInstanceOf(CallException.class);
    }

    @Test
    void theNextPageIsFollowedOnTheSameHost() throws CallException {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("nextLink", "https://MANAGEMENT.azure.com/x?$skiptoken=a b%2Fc");
        Request next = ADDRESSING.next(request(Arm.SCOPE, SUBSCRIPTION), page);
        assertThat(page.isEmpty()).isTrue();
        assertThat(ADDRESSING.question(next).uri()).hasToString("https://MANAGEMENT.azure.com/x?$skiptoken=a%20b%2Fc");
        assertThat(ADDRESSING.next(next, page)).isNull();
        assertThat(ADDRESSING.next(next, page.put("nextLink", ""))).isNull();
        assertThat(ADDRESSING.next(next, page.putNull("nextLink"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "http://management.azure.com/x",
                "https://management.azure.com:8443/x",
                "https://management.azure.com@evil.example/x",
                "https://management.azure.com.evil.example/x",
                "//management.azure.com/x",
                "/x",
                "mailto:x",
                "https://[bad/x",
                "file:///etc/passwd"
            })
    void anotherHostIsRefused(String link) {
        assertThatThrownBy(() ->
                        ADDRESSING.question(request(Arm.SCOPE, SUBSCRIPTION).with("nextLink", link)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("NextLink")
                .hasMessageNotContaining("evil");
    }
}
