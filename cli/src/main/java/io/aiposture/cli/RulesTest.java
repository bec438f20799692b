package io.aiposture.cli;

import io.aiposture.evaluate.ExampleRunner;
import io.aiposture.evaluate.Rulebook;
import io.aiposture.rule.RuleLoader;
import io.aiposture.yaml.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "test", description = "Run the examples inside the rules.", mixinStandardHelpOptions = true)
final class RulesTest implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            description = "A rule file or a directory of rules. Default: the built-in rules.")
    private Optional<Path> path = Optional.empty();

    RulesTest(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path root = path.isPresent() ? path.get() : BuiltInRules.root();
        if (!Files.exists(root)) {
            throw new UserException("there is no " + root);
        }
        Rulebook book = new Rulebook(RuleOptions.catalog(), RuleLoader.load(List.of(root)));
        book.check(book.rules());
        ExampleRunner runner = new ExampleRunner(book);
        List<Problem> problems = new ArrayList<>();
        book.rules().forEach(r -> problems.addAll(runner.run(r)));
        problems.forEach(console.err()::println);
        int examples = book.rules().stream().mapToInt(r -> r.examples().size()).sum();
        console.out().println(book.rules().size() + " rules, " + examples + " examples, " + problems.size() + " wrong");
        return problems.isEmpty() ? ExitCode.CLEAN.code() : ExitCode.FINDINGS.code();
    }
}
