package io.aiposture.cli;

import io.aiposture.comply.Compliance;
import io.aiposture.comply.Framework;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.InventorySource;
import io.aiposture.report.ComplianceHtml;
import io.aiposture.report.ComplianceJson;
import io.aiposture.report.ComplianceText;
import io.aiposture.yaml.Suggestion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compliance",
        description = "Say of the controls of published frameworks what an inventory shows: failed, unknown, passed, or"
                + " not covered by any rule.",
        mixinStandardHelpOptions = true)
final class ComplianceCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON,
        HTML
    }

    private final Console console;

    @Mixin
    private Judging judging = new Judging();

    @Parameters(paramLabel = "FILE", description = "An inventory written by collect.")
    private Path file = Path.of("");

    @Option(
            names = "--framework",
            paramLabel = "F",
            split = ",",
            description = "Only these frameworks (repeatable). Default: all that a rule refers to.")
    private List<String> wanted = List.of();

    @Option(names = "--format", paramLabel = "F", description = "text (default), json or html.")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file: whole, or not at all.")
    private Optional<Path> output = Optional.empty();

    ComplianceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        GivenFile.readable(file);
        List<Framework> known = Framework.load(BuiltInRules.frameworks());
        List<String> ids = known.stream().map(Framework::id).toList();
        for (String id : wanted) {
            if (!ids.contains(id)) {
                throw new UserException("there is no framework '" + id + "'" + Suggestion.of(id, ids));
            }
        }
        ScanResult result;
        try (InventorySource inventory = GivenFile.inventory(file, console)) {
            result = judging.prepare().judge(inventory);
        }
        List<Framework> frameworks = known.stream()
                .filter(f -> wanted.isEmpty() || wanted.contains(f.id()))
                .toList();
        List<Compliance> all = Compliance.of(result, frameworks);
        byte[] bytes = bytes(all, result);
        if (output.isPresent()) {
            AtomicFile.write(output.get(), out -> out.write(bytes));
        } else {
            console.out().write(bytes);
            console.out().flush();
        }
        return ExitCode.CLEAN.code();
    }

    private byte[] bytes(List<Compliance> all, ScanResult result) throws java.io.IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (format) {
            case TEXT -> out.write(ComplianceText.of(all).getBytes(StandardCharsets.UTF_8));
            case JSON -> ComplianceJson.write(all, out);
            case HTML -> ComplianceHtml.write(all, result, out);
        }
        return out.toByteArray();
    }
}
