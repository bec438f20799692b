package io.aiposture.cli;

import io.aiposture.collect.pace.Limits;
import io.aiposture.collect.pace.Pace;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How fast a cloud is read, and how long. */
final class PaceOptions {

    /** {@code 90s}, {@code 15m}, {@code 1h30m}, or as ISO 8601 has it: {@code PT15M}. */
    static final class Converter implements ITypeConverter<Duration> {

        private static final Pattern SHORT = Pattern.compile("(\\d+h)?(\\d+m)?(\\d+s)?");

        @Override
        public Duration convert(String value) {
            String given = value.strip().toLowerCase(Locale.ROOT);
            try {
                boolean isShort = !given.isEmpty() && SHORT.matcher(given).matches();
                Duration duration = Duration.parse(isShort ? "pt" + given : given);
                if (!duration.isNegative() && !duration.isZero()) {
                    return duration;
                }
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + value + "' is no duration such as 90s, 15m or 1h30m");
            }
            throw new TypeConversionException("'" + value + "' is over before it begins");
        }
    }

    @Option(names = "--max-rate", paramLabel = "N", description = "At most so many requests a second in all.")
    private Optional<Double> maxRate = Optional.empty();

    @Option(
            names = "--max-concurrency",
            paramLabel = "N",
            description = "At most so many requests at once. Default: 64." + Limits.USUAL_CONCURRENCY + ".")
    private int maxConcurrency = Limits.USUAL_CONCURRENCY;

    @Option(
            names = "--deadline",
            paramLabel = "D",
            converter = Converter.class,
            description = "Begin no request after this time (90s, 15m, 1h30m).")
    private Optional<Duration> deadline = Optional.empty();

    /** What sends the requests of a run, and keeps the limits. */
    Pace pace() throws UserException {
        if (maxConcurrency < 1) {
            throw new UserException("--max-concurrency must be at least 1");
        }
        double rate = maxRate.orElse(Limits.NONE.maxRate());
        if (!(rate > 0)) {
            throw new UserException("--max-rate must be more than 0");
        }
        return Pace.of(new Limits(rate, maxConcurrency, deadline));
    }
}
