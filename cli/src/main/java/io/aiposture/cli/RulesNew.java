package io.aiposture.cli;

import io.aiposture.collect.type.ResourceType;
import io.aiposture.inventory.FieldType;
import io.aiposture.yaml.Suggestion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = "Begin a rule: a file that loads, with examples that hold, to be changed.",
        mixinStandardHelpOptions = true)
final class RulesNew implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "ID", description = "The new rule's id, for example aws-sagemaker-notebook-my-check.")
    private String id = "";

    @Option(names = "--resource", paramLabel = "TYPE", required = true, description = "The resource type it judges.")
    private String type = "";

    @Option(names = "--directory", paramLabel = "DIR", description = "Where to write it. Default: this directory.")
    private Path directory = Path.of("");

    RulesNew(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Map<String, ResourceType> types = RuleOptions.catalog().types();
        ResourceType known = types.get(type);
        if (known == null) {
            throw new UserException("unknown resource type '" + type + "'" + Suggestion.of(type, types.keySet()));
        }
        if (!id.matches("(aws|gcp|azure)-[a-z0-9]+(-[a-z0-9]+)+")) {
            throw new UserException("a rule's id is cloud, service and what is wrong: aws-sagemaker-notebook-my-check");
        }
        Path file = directory.resolve(id + ".yaml");
        if (Files.exists(file)) {
            throw new UserException(file + " is there already");
        }
        String field = known.schema().fields().entrySet().stream()
                .filter(e -> e.getValue() == FieldType.Scalar.STRING)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        String text = RuleTemplate.of(id, type, field);
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        console.out().println("wrote " + file + "; try: aiposture rules test " + file);
        return ExitCode.CLEAN.code();
    }
}
