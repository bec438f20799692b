package io.aiposture.aws.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource({
        "ANYTHING, AKIAIOSFODNN7EXAMPLE, aws access key id",
        "ANYTHING, sk-ant-api03-abcdefghijklmnopqrstuvwxyz, anthropic key",
        "ANYTHING, hf_abcdefghijklmnopqrstuvwx, hugging face token",
        "ANYTHING, ghp_abcdefghijklmnopqrstuvwxyz0123456789, github token",
        "ANYTHING, postgres://user:secretword@db.example/x, url password",
        "DB_PASSWORD, Tr0ub4dor-and-3, named secret",
        "wandb_api_key, 0a1b2c3d4e5f60718293, named secret",
        "ANYTHING, <redacted github token>, github token",
        "MAX_TOKENS, 100000, ''",
        "TOKENIZER_PATH, /opt/ml/model/tokenizer2, ''",
        "SECRET_ARN, arn:aws:secretsmanager:eu-west-1:111122223333:secret:x1, ''",
        "API_KEY_PARAMETER, /prod/openai/key1, ''",
        "PASSWORD, changeme, ''",
        "SAGEMAKER_SUBMIT_DIRECTORY, s3://bucket/source.tar.gz, ''",
        "AccessKeyId, AKIAIOSFODNN7EXAMPLE, ''",
        "LOG_LEVEL, INFO, ''",
    })
    void kinds(String name, String value, String kind) {
        assertThat(Secrets.kind(name, value)).isEqualTo(kind);
    }

    @Test
    void redactionKeepsKindAndPlaceAndNothingElse() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree("{\"Environment\": {\"HF\": \"hf_abcdefghijklmnopqrstuvwx\", \"N\": \"1\"}, \"l\": [\"x\"]}");
        Secrets.redact(json);
        assertThat(json.toString())
                .isEqualTo("{\"Environment\":{\"HF\":\"<redacted hugging face token>\",\"N\":\"1\"},\"l\":[\"x\"]}");
        assertThat(Secrets.find(json, "")).containsExactly("/Environment/HF (hugging face token)");
    }
}
