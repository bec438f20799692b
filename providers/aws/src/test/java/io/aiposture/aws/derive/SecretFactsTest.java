package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretFactsTest {

    private static final String KEY = "sk-proj-aaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    @Test
    void aSecretIsNamedByPlaceAndKindNeverByValue() {
        String data = "{'Environment': {'Variables': {'OPENAI_API_KEY': '" + KEY + "', 'TABLE': 'appointments'}}}";
        String secrets = new TestEstate()
                .with("AWS::Lambda::Function", "f", data)
                .derived("f", "secrets")
                .json()
                .toString();
        assertThat(secrets).contains("/Environment/Variables/OPENAI_API_KEY").doesNotContain(KEY);
        assertThat(secrets).doesNotContain("TABLE");
    }
}
