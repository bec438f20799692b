package io.aiposture.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(
        name = "completion",
        description =
                "Print a script that completes commands and options in bash and zsh: source <(aiposture completion)",
        mixinStandardHelpOptions = true)
final class Completion implements Callable<Integer> {

    private final Console console;

    Completion(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(AutoComplete.bash("aiposture", Commands.all(console)));
        return ExitCode.CLEAN.code();
    }
}
