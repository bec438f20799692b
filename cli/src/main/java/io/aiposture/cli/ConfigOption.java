package io.aiposture.cli;

import io.aiposture.adjust.Config;
import io.aiposture.adjust.ConfigFile;
import io.aiposture.rule.Rule;
import io.aiposture.yaml.ProblemsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The settings file: the one that is named, or {@code aiposture.yaml} of the working directory. */
final class ConfigOption implements IDefaultValueProvider {

    static final String NAME = "--config";

    private static final Path USUAL = Path.of("aiposture.yaml");

    /** Options that decide which file is read, or what the process is, have no default there. */
    private static final Set<String> NEVER = Set.of("config", "help", "version");

    private final Map<String, String> defaults;

    private ConfigOption(Map<String, String> defaults) {
        this.defaults = defaults;
    }

    /** Defaults for a command line; they are read before it is. */
    static ConfigOption of(List<String> args) throws ProblemsException, IOException, UserException {
        Optional<Path> named = Optional.empty();
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).equals(NAME) && i + 1 < args.size()) {
                named = Optional.of(Path.of(args.get(i + 1)));
            } else if (args.get(i).startsWith(NAME + "=")) {
                named = Optional.of(Path.of(args.get(i).substring(NAME.length() + 1)));
            }
        }
        Optional<Path> file = file(named);
        if (file.isEmpty()) {
            return new ConfigOption(Map.of());
        }
        try (BufferedReader reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
            return new ConfigOption(ConfigFile.defaults(reader, file.get().toString()));
        }
    }

    /** The whole file; {@link Config#NONE} when there is none. */
    static Config read(Optional<Path> named, Collection<Rule> rules)
            throws ProblemsException, UserException, IOException {
        Optional<Path> file = file(named);
        if (file.isEmpty()) {
            return Config.NONE;
        }
        try (BufferedReader reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
            return ConfigFile.read(reader, file.get().toString(), rules, options());
        }
    }

    private static Optional<Path> file(Optional<Path> named) throws UserException {
        return named.isPresent()
                ? Optional.of(GivenFile.readable(named.get()))
                : Optional.of(USUAL).filter(Files::isReadable);
    }

    /** The long names of all options of all commands, without dashes. */
    private static Set<String> options() {
        Set<String> names = new TreeSet<>();
        collect(Commands.all(Console.system()), names);
        names.removeAll(NEVER);
        return names;
    }

    private static void collect(CommandLine command, Set<String> names) {
        command.getCommandSpec().options().forEach(o -> names.add(name(o)));
        for (CommandLine sub : command.getSubcommands().values()) {
            collect(sub, names);
        }
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    @Override
    public @Nullable String defaultValue(ArgSpec arg) {
        return arg instanceof OptionSpec option ? defaults.get(name(option)) : null;
    }
}
