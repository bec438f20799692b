package io.aiposture.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretPatternsTest {

    /** Put together here, so that scanners of this repository find nothing. */
    private static String filled(String pattern) {
        String letters = "aB3dE5gH7jK9mN2pQ4rS6tU8vW1xY0zAbCdEfGhIjKlMnOpQrStUvWxYz123456";
        int at = pattern.indexOf('#');
        if (at < 0) {
            return pattern;
        }
        int length = Integer.parseInt(pattern.substring(at + 1));
        return pattern.substring(0, at) + letters.substring(0, length);
    }

    @ParameterizedTest
    @CsvSource({
        "x, AKIAJ2345ABCDEFGHIJK, AWS_ACCESS_KEY",
        "note, key ASIAJ2345ABCDEFGHIJK here, AWS_ACCESS_KEY",
        "AWS_SECRET_ACCESS_KEY, #40, AWS_SECRET_KEY",
        "x, -----BEGIN RSA PRIVATE KEY-----, PRIVATE_KEY",
        "x, -----BEGIN PRIVATE KEY-----, PRIVATE_KEY",
        "x, ghp_#36, GITHUB_TOKEN",
        "x, xoxb-#24, SLACK_TOKEN",
        "x, hf_#34, HUGGING_FACE_TOKEN",
        "x, sk-#48, OPENAI_KEY",
        "x, sk-proj-#40, OPENAI_KEY",
        "x, sk-ant-api03-#40, ANTHROPIC_KEY",
        "x, eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl, JSON_WEB_TOKEN",
        "DATABASE, postgres://user:hunter22@host/db, URL_PASSWORD",
        "DB_PASSWORD, Tr0ub4dor&3, NAMED_SECRET",
        "dbPassword, p4ssW0rd!x, NAMED_SECRET",
        "API_KEY, #32, NAMED_SECRET",
        "apiKey, #20, NAMED_SECRET",
        "api-key, #20, NAMED_SECRET",
        "AUTH_TOKEN, 0f8fad5b-d9cb-469f-a165-70867728950e, NAMED_SECRET"
    })
    void secrets(String key, String value, SecretKind kind) {
        assertThat(SecretPatterns.kindOf(key, filled(value))).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "TOKENIZER_PATH, /opt/ml/model/tokenizer9.json",
        "TOKENIZERS_PARALLELISM, false",
        "MAX_TOKENS, 512",
        "MAX_TOKEN, 4096000000",
        "TOKEN_LIMIT, aB3dE5gH7jK9mN2p",
        "SECRET_ARN, arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf",
        "DB_SECRET, arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf",
        "DB_PASSWORD, {{resolve:secretsmanager:db:SecretString:password}}",
        "DB_PASSWORD, ${DB_PASSWORD_2}",
        "DB_PASSWORD, ssm:/prod/db/password1",
        "SECRET_NAME, prod/db/Password-9aBcD",
        "DB_SECRET, prod/db/password",
        "SAGEMAKER_SUBMIT_DIRECTORY, s3://bucket/a1b2c3d4e5f6/source.tar.gz",
        "SAGEMAKER_PROGRAM, inference.py",
        "API_KEY, changeme-please-123",
        "API_KEY, <your-key-here-123>",
        "AWS_SECRET_ACCESS_KEY, wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "AWS_ACCESS_KEY_ID, AKIAIOSFODNN7EXAMPLE",
        "TOKEN_URL, https://login.example.org/oauth2/v2.0/token",
        "TOKEN, https://login.invalid/oauth2/v2.0/token",
        "PASSWORD, true",
        "PASSWORD, '   '",
        "USE_PASSWORD, enabled",
        "SECRET_KEY_FILE, /run/secrets/k3y",
        "HF_MODEL_ID, mistralai/Mistral-7B-Instruct-v0.2",
        "KMS_KEY, 0f8fad5b-d9cb-469f-a165-70867728950e",
        "CODE_SHA256, aB3dE5gH7jK9mN2pQ4rS6tU8vW1xY0zAbCdEfGhIjKlM",
        "x, task-aB3dE5gH7jK9mN2pQ4rS6tU8vW1xY0zAbCdEfG",
        "x, https://example.com/a:b@c"
    })
    void nearMisses(String key, String value) {
        assertThat(SecretPatterns.kindOf(key, value)).isEmpty();
    }

    @Test
    void pointsAtTheValueWithoutIt() throws Exception {
        String secret = filled("hf_#34");
        String json = "{\"Environment\":{\"a/b~\":\"" + secret + "\",\"MAX_TOKENS\":\"512\"},"
                + "\"List\":[{\"Name\":\"DB_PASSWORD\",\"Value\":\"Tr0ub4dor&3\"},{\"Name\":\"A\",\"Value\":\"Tr0ub4dor&3\"}]}";
        assertThat(SecretPatterns.find(new ObjectMapper().readTree(json), ""))
                .containsExactly(
                        new SecretFinding(SecretKind.HUGGING_FACE_TOKEN, "/Environment/a~1b~0"),
                        new SecretFinding(SecretKind.NAMED_SECRET, "/List/0/Value"))
                .noneMatch(f -> f.toString().contains(secret));
    }

    @Test
    void aValueIsNamedByItsDisplayName() throws Exception {
        String json = "{\"properties\":{\"displayName\":\"model-api-key\",\"value\":\"" + filled("#32") + "\"}}";
        assertThat(SecretPatterns.find(new ObjectMapper().readTree(json), ""))
                .containsExactly(new SecretFinding(SecretKind.NAMED_SECRET, "/properties/value"));
    }

    @Test
    void anExampleBesideASecretHidesNothing() {
        String script = "# see https://example.com, ".repeat(400) + "\nexport HF=" + filled("hf_#34") + "\n";
        assertThat(SecretPatterns.findInScript(script, "/s"))
                .containsExactly(new SecretFinding(SecretKind.HUGGING_FACE_TOKEN, "/s"));
        assertThat(SecretPatterns.findInScript("export DB_PASSWORD='Tr0ub4dor&3'\nMAX_TOKENS=100000", "/s"))
                .containsExactly(new SecretFinding(SecretKind.NAMED_SECRET, "/s"));
    }

    @Test
    void redactionKeepsKindAndPlaceAndNothingElse() throws Exception {
        String secret = filled("hf_#34");
        JsonNode json = new ObjectMapper()
                .readTree(
                        "{\"Environment\":{\"a/b~\":\"" + secret + "\",\"N\":\"1\"},\"l\":[\"x\",\"" + secret + "\"]}");
        Redaction.redact(json);
        assertThat(json.toString())
                .isEqualTo("{\"Environment\":{\"a/b~\":\"<redacted hugging face token>\",\"N\":\"1\"},"
                        + "\"l\":[\"x\",\"<redacted hugging face token>\"]}");
        assertThat(SecretPatterns.find(json, "").toString())
                .isEqualTo("[/Environment/a~1b~0 (hugging face token), /l/1 (hugging face token)]");
        Redaction.redact(json);
        assertThat(json.at("/l/1").asText()).isEqualTo("<redacted hugging face token>");
    }
}
