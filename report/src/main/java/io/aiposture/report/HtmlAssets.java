package io.aiposture.report;

import io.aiposture.inventory.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The style and the script of the page, and the hashes by which its policy admits them. */
final class HtmlAssets {

    private static final List<String> SCRIPTS = List.of(
            "dom.js", "data.js", "sha256.js", "filter.js", "detail.js", "groups.js", "findings.js", "tables.js");

    private HtmlAssets() {}

    static String style() {
        return read("style.css");
    }

    /** One script in a scope of its own. */
    static String script() {
        StringBuilder all = new StringBuilder("\"use strict\";\n(() => {\n");
        SCRIPTS.forEach(name -> all.append(read(name)));
        return all.append("})();\n").toString();
    }

    /** For a content security policy. */
    static String hash(String content) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(content)) + "'";
    }

    private static String read(String name) {
        try (InputStream in = HtmlAssets.class.getResourceAsStream("html/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
