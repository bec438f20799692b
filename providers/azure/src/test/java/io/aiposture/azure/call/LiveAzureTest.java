package io.aiposture.azure.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.collect.pace.Pace;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveAzureTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00.5Z"), ZoneOffset.UTC);

    private static AzureSession session(String cloud, String endpoint) {
        return LiveAzure.session(
                List.of("s"), List.of("g"), cloud, CLOCK, Map.of(LiveAzure.ENDPOINT, endpoint), Pace.free());
    }

    @ParameterizedTest
    @CsvSource({
        "AzureCloud,management.azure.com",
        "azurechinacloud,management.chinacloudapi.cn",
        "AzureUSGovernment,management.usgovcloudapi.net"
    })
    void everyCloudHasItsManager(String cloud, String host) {
        AzureSession session = session(cloud, "");
        assertThat(session.root()).hasScheme("https").hasHost(host);
        assertThat(session.began()).isEqualTo("2026-01-15T12:00:00Z");
    }

    @Test
    void anUnknownCloudIsAMistake() {
        assertThatThrownBy(() -> session("AzureMoonCloud", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AzureMoonCloud");
        assertThat(LiveAzure.clouds()).contains("AzureCloud");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example",
                "http://169.254.169.254",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "ftp://gateway.example"
            })
    void aTokenIsSentOnlyOverTls(String endpoint) {
        assertThatThrownBy(() -> session("AzureCloud", endpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:///x", "management", "https:", "::", "mailto:a@b"})
    void whatIsNoAddressIsAMistake(String endpoint) {
        assertThatThrownBy(() -> session("AzureCloud", endpoint)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:4570/", "http://localhost:4570", "http://[::1]:4570//", "https://arm.example/"
            })
    void loopbackAddressesAndGatewaysAreTaken(String endpoint) {
        assertThat(session("AzureCloud", endpoint).root().toString()).isEqualTo(endpoint.replaceFirst("/+$", ""));
    }
}
