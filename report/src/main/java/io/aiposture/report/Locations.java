package io.aiposture.report;

import io.aiposture.finding.Finding.Subject;
import io.aiposture.inventory.Scope;

/** Where findings stand, for formats made for source files. */
@FunctionalInterface
public interface Locations {

    /**
     * A place that can be pointed at.
     *
     * @param path relative, with {@code /}, percent-encoded, without {@code ..}
     * @param line counted from 1
     */
    record Location(String path, int line) {}

    Location of(Subject subject);

    /** A path that no file has, but that stays the same from scan to scan. */
    static Locations synthetic() {
        return s -> {
            Scope scope = s.scope();
            String path = String.join(
                    "/",
                    "aiposture",
                    RelativePath.of(scope.cloud(), "unknown-cloud"),
                    RelativePath.of(scope.account(), "unknown-account"),
                    RelativePath.of(scope.region(), "global"),
                    RelativePath.of(s.type(), "unknown-type"),
                    RelativePath.of(s.label(), "unnamed"));
            return new Location(path, 1);
        };
    }
}
