package io.aiposture.gcp.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.inventory.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An API that is off says something only of the project that it is off in. */
class GcpFaultsTest {

    private static String code(String json) throws Exception {
        return GcpFaults.of("402000000001"::equals).code().apply(new ObjectMapper().readTree(json.replace('\'', '"')));
    }

    private static String disabled(String consumer) {
        return "{'error': {'code': 403, 'status': 'PERMISSION_DENIED', 'details': [{'reason': 'SERVICE_DISABLED',"
                + " 'metadata': {'service': 'aiplatform.googleapis.com'" + consumer + "}}]}}";
    }

    @Test
    void offInTheScannedProjectIsNotOffered() throws Exception {
        String found = code(disabled(", 'consumer': 'projects/402000000001'"));
        assertThat(GcpFaults.of(p -> true).notOffered()).contains(found);
    }

    @Test
    void offWhereTheScanIsPaidForIsUnread() throws Exception {
        for (String consumer : new String[] {", 'consumer': 'projects/999'", ""}) {
            String found = code(disabled(consumer));
            assertThat(found).isEqualTo(GcpFaults.OFF_ELSEWHERE);
            assertThat(GcpFaults.of(p -> true).notOffered()).doesNotContain(found);
            assertThat(GcpFaults.of(p -> true).reasons()).containsEntry(found, Reason.REJECTED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'error': {'errors': [{'reason': 'accessNotConfigured'}], 'code': 403}}|SERVICE_DISABLED_ELSEWHERE",
                "{'error': {'errors': [{'reason': 'forbidden'}], 'code': 403}}|forbidden",
                "{'error': {'code': 403, 'status': 'PERMISSION_DENIED'}}|PERMISSION_DENIED",
                "{'error': {'code': 429, 'status': 'RESOURCE_EXHAUSTED', 'details': [{'reason': 'RATE_LIMIT_EXCEEDED'}]}}|RATE_LIMIT_EXCEEDED",
                "{'error': 'text'}|``"
            })
    void codesAreFoundInBothForms(String body, String code) throws Exception {
        assertThat(code(body)).isEqualTo(code);
    }
}
