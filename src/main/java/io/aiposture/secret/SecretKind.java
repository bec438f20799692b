package io.aiposture.secret;

import java.util.Locale;

/** What a value looks like. */
public enum SecretKind {
    AWS_ACCESS_KEY,
    AWS_SECRET_KEY,
    PRIVATE_KEY,
    GITHUB_TOKEN,
    SLACK_TOKEN,
    HUGGING_FACE_TOKEN,
    ANTHROPIC_KEY,
    OPENAI_KEY,
    JSON_WEB_TOKEN,
    URL_PASSWORD,
    GOOGLE_API_KEY,
    AZURE_STORAGE_KEY,
    AZURE_SAS_TOKEN,
    /** No known form, but the key's name says secret and the value is as random as one. */
    NAMED_SECRET;

    /** In words, for reports: {@code github token}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
