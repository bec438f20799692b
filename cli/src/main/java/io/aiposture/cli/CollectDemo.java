package io.aiposture.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "demo", description = "Read the built-in sample estate.", mixinStandardHelpOptions = true)
final class CollectDemo implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CollectOptions options = new CollectOptions();

    CollectDemo(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return options.collect(Demo.collectors(), console).code();
    }
}
