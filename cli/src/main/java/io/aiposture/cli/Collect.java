package io.aiposture.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads a cloud into a file; the cloud's own options are mixed in. */
@Command(mixinStandardHelpOptions = true)
final class Collect implements Callable<Integer> {

    private final Console console;
    private final CloudOptions cloud;

    @Mixin
    private CollectOptions options = new CollectOptions();

    Collect(Console console, CloudOptions cloud) {
        this.console = console;
        this.cloud = cloud;
    }

    @Override
    public Integer call() throws Exception {
        return options.collect(cloud.collectors(console), console).code();
    }
}
