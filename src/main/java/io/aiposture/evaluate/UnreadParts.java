package io.aiposture.evaluate;

import io.aiposture.collect.Catalog;
import io.aiposture.finding.ScanResult.UnreadPart;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the details that were not read, over resources. Thread-safe until it is asked. */
final class UnreadParts {

    private final Catalog catalog;
    private final Map<String, UnreadPart> parts = new TreeMap<>();

    UnreadParts(Catalog catalog) {
        this.catalog = catalog;
    }

    synchronized void add(List<Resource> resources) {
        for (Resource r : resources) {
            for (Unread u : r.unread()) {
                if (!u.reason().equals(Reason.NOT_SELECTED)) {
                    String key = String.join("\u0000", r.type(), u.operation(), u.reason());
                    parts.merge(key, part(r, u), UnreadParts::sum);
                }
            }
        }
    }

    private UnreadPart part(Resource r, Unread u) {
        String permission = u.reason().equals(Reason.ACCESS_DENIED)
                ? catalog.permission(r.scope().cloud(), u.operation())
                : "";
        return new UnreadPart(r.type(), u.operation(), u.reason(), permission, 1);
    }

    private static UnreadPart sum(UnreadPart a, UnreadPart b) {
        return new UnreadPart(a.type(), a.operation(), a.reason(), a.permission(), a.resources() + b.resources());
    }

    List<UnreadPart> parts() {
        return List.copyOf(parts.values());
    }
}
