package io.aiposture.cli;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What somebody could write into names, tags and settings of an account in the hope that a report shows it. */
final class Hostile {

    static final List<String> STRINGS = List.of(
            "\u001b]0;owned\u0007\u001b[2J",
            "name\r\nCRITICAL  0",
            "\u202egnp.exe\u2066",
            "\u0000\u0008\u007f\u009b31m",
            "\ud800 lone surrogate",
            "\udc00\ud800",
            "<script>document.documentElement.dataset.owned=1</script>",
            "</script><script>document.documentElement.dataset.owned=1</script>",
            "<!--<script>",
            "\"><img src=x onerror=document.documentElement.dataset.owned=1>",
            "javascript:document.documentElement.dataset.owned=1",
            "]]></failure><testcase name=\"x\"/>",
            "&lt;b&gt; &amp; &#x3c;",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd",
            "+1\t-1",
            "a\",\"=1+1\"\r\n\"=2",
            "../../../../etc/passwd",
            "C:\\Windows\\..\\x",
            "`code` **bold** [link](https://example.com) ![i](http://example.com/x.png) @everyone #1 | cell",
            "``` \n\n# heading\n| a | b |",
            "~i~n~a~r~~",
            "{0} ${jndi:ldap://example.com/a} {{x}}",
            "\u2028line\u2029paragraph",
            "\ufeffbom \ud83d\ude00 \u00e4\u4f60",
            "x".repeat(1_000_000));

    static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Hostile() {}

    /** An inventory with a resource for each string, which stands in every field that a string can stand in. */
    static Path estate(Path directory) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String hostile : STRINGS) {
            lines.append(JSON.writeValueAsString(JSON.createObjectNode().set("resource", resource(hostile))))
                    .append('\n');
            ObjectNode gap = JSON.createObjectNode();
            gap.put("cloud", "aws").put("account", hostile).put("region", hostile);
            gap.put("type", "AWS::SageMaker::Model").put("operation", hostile);
            gap.put("reason", hostile).put("detail", hostile);
            lines.append(JSON.writeValueAsString(JSON.createObjectNode().set("gap", gap)))
                    .append('\n');
        }
        return Files.writeString(directory.resolve("hostile.jsonl"), lines);
    }

    static ObjectNode resource(String hostile) {
        ObjectNode resource = JSON.createObjectNode();
        resource.put("cloud", "aws").put("account", hostile).put("region", hostile);
        resource.put("type", "AWS::SageMaker::NotebookInstance").put("id", "n" + hostile);
        resource.put("name", hostile).put("source", hostile);
        resource.putObject("tags").put(hostile.length() > 1000 ? "tag" : hostile, hostile);
        resource.putArray("unread")
                .addObject()
                .put("path", "/DirectInternetAccess")
                .put("operation", hostile)
                .put("reason", hostile);
        resource.putObject("data")
                .put("NotebookInstanceName", hostile)
                .put("RootAccess", "Enabled")
                .put("PlatformIdentifier", hostile)
                .put("KmsKeyId", hostile);
        return resource;
    }
}
