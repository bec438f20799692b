package io.aiposture.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands that only hold others; without one of those they print their help. */
final class Groups {

    private Groups() {}

    private abstract static class Group implements Runnable {
        private final Console console;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        Group(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            spec.commandLine().usage(console.out());
        }
    }

    @Command(name = "scan", description = "Collect and evaluate in one go.", mixinStandardHelpOptions = true)
    static final class Scan extends Group {
        Scan(Console console) {
            super(console);
        }
    }

    @Command(
            name = "collect",
            description = "Read a cloud into an inventory file, to be evaluated later or elsewhere.",
            mixinStandardHelpOptions = true)
    static final class Collect extends Group {
        Collect(Console console) {
            super(console);
        }
    }

    @Command(name = "rules", description = "List, show, test and begin rules.", mixinStandardHelpOptions = true)
    static final class Rules extends Group {
        Rules(Console console) {
            super(console);
        }
    }

    @Command(
            name = "permissions",
            description = "Print the policy that a scan needs, and no more.",
            mixinStandardHelpOptions = true)
    static final class Permissions extends Group {
        Permissions(Console console) {
            super(console);
        }
    }

    @Command(name = "waivers", description = "Check waiver files.", mixinStandardHelpOptions = true)
    static final class Waivers extends Group {
        Waivers(Console console) {
            super(console);
        }
    }

    @Command(name = "config", description = "Explain the settings in force.", mixinStandardHelpOptions = true)
    static final class Config extends Group {
        Config(Console console) {
            super(console);
        }
    }

    @Command(
            name = "doctor",
            description = "Read as a scan does, and say which rules stay unknown and which permission would mend it.",
            mixinStandardHelpOptions = true)
    static final class Doctor extends Group {
        Doctor(Console console) {
            super(console);
        }
    }
}
