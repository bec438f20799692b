package io.aiposture.cli;

import io.aiposture.evaluate.Explainer;
import io.aiposture.evaluate.Explanation;
import io.aiposture.evaluate.Explanation.Part;
import io.aiposture.evaluate.Explanation.Truth;
import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.inventory.Resource;
import io.aiposture.report.Plain;
import io.aiposture.rule.Rule;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = "Say which part of a rule's condition decided on a resource, with the values it saw.",
        mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {

    private final Console console;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Parameters(index = "0", paramLabel = "RULE", description = "Id of the rule.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "RESOURCE", description = "Id or name of the resource.")
    private String resource = "";

    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            required = true,
            description = "The inventory, written by collect.")
    private Path inventory = Path.of("");

    Explain(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        GivenFile.readable(inventory);
        RuleOptions.Selection selection = rules.select();
        Rule rule = selection.rule(id);
        Explainer explainer = new Explainer(
                selection.book(), InventoryFiles.read(inventory, console.clock().instant()));
        List<Resource> found = explainer.named(rule, resource);
        if (found.isEmpty()) {
            throw new UserException("the inventory holds no " + rule.resource() + " '" + Plain.text(resource) + "'");
        }
        found.forEach(r -> print(explainer.explain(rule, r), console.out()));
        return ExitCode.CLEAN.code();
    }

    private static void print(Explanation explanation, PrintStream out) {
        Finding f = explanation.finding();
        Finding.Subject s = f.subject();
        out.println(f.outcome() + "  " + f.severity().word() + "  " + f.rule().id());
        out.println(Plain.text(s.type() + "  " + s.id() + "  " + s.scope().label()));
        if (!f.message().isEmpty()) {
            out.println(Plain.text(f.message()));
        }
        parts("applies when", explanation.applies(), out);
        parts("fails when", explanation.fails(), out);
        out.println();
        out.println("  * turning this part alone would turn the condition");
        out.println("fix  " + f.rule().fix().summary());
        out.println();
    }

    private static void parts(String title, List<Part> parts, PrintStream out) {
        if (parts.isEmpty()) {
            return;
        }
        out.println();
        out.println(title);
        for (Part part : parts) {
            String indent = "  ".repeat(part.depth() + 1);
            String text = part.operator().isEmpty() ? part.text().replaceAll("\\s+", " ") : part.operator();
            out.println(indent + (part.decides() ? "* " : "  ") + word(part.truth()) + "  " + text);
            part.evidence().forEach(e -> out.println(indent + "           " + value(e)));
        }
    }

    private static String word(Truth truth) {
        return String.format(Locale.ROOT, "%-7s", truth.name().toLowerCase(Locale.ROOT));
    }

    private static String value(Evidence e) {
        String value = e.value().isMissingNode() ? "(absent)" : e.value().toString();
        String shown = value.length() > 300 ? value.substring(0, 300) + "…" : value;
        return Plain.text((e.resource().isEmpty() ? "" : e.resource() + " ") + e.path() + " = " + shown);
    }
}
