package io.aiposture.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "aws", description = "Read an AWS account.", mixinStandardHelpOptions = true)
final class CollectAws implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AwsOptions aws = new AwsOptions();

    @Mixin
    private CollectOptions options = new CollectOptions();

    CollectAws(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return options.collect(List.of(aws.collector(console)), console).code();
    }
}
