package io.aiposture.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used. Carries every problem found, not just the first. */
public final class ProblemsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the files. */
    public List<Problem> problems() {
        return problems;
    }
}
