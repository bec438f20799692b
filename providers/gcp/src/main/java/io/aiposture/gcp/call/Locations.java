package io.aiposture.gcp.call;

import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Pages;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.gcp.family.Families;
import io.aiposture.gcp.type.GcpService;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiPredicate;

/** Where a project may have resources of an API: the locations that the user names, or else those the API offers. */
final class Locations {

    private final Caller caller;
    private final Arguments arguments;
    private final List<String> wanted;
    private final Queue<Gap> gaps = new ConcurrentLinkedQueue<>();
    private final Map<String, CompletableFuture<Pages>> answers = new ConcurrentHashMap<>();

    Locations(Caller caller, Arguments arguments, List<String> wanted) {
        this.caller = caller;
        this.arguments = arguments;
        this.wanted = wanted;
    }

    /** The scopes in which a type of a project is listed. */
    List<Scope> of(DeclaredType type, Scope project) {
        if (!wanted.isEmpty()) {
            return wanted.stream().map(l -> in(project, l)).toList();
        }
        List<String> places = GcpService.of(type.list()).places();
        if (!places.isEmpty()) {
            return places.stream().map(l -> in(project, l)).toList();
        }
        Operation list = Families.locations(GcpService.of(type.list()));
        Pages answer = begin(list, project).join().listsAt("/locations");
        CallException failure = answer.failure();
        if (failure != null) {
            gaps.add(new Gap(project, type.name(), list.id(), failure.reason(), failure.code()));
        }
        List<String> ids = answer.pages().stream()
                .flatMap(page -> page.path("locations").valueStream())
                .map(location -> location.path("locationId").asText())
                .toList();
        if (ids.contains("")) {
            gaps.add(new Gap(project, type.name(), list.id(), Reason.MALFORMED, "NoIdentifier"));
        }
        return ids.stream()
                .filter(id -> !id.isEmpty())
                .map(id -> in(project, id))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Asks all APIs at once for the locations that {@link #of} will be asked for.
     *
     * @param listed true where a type of a project is listed in its locations
     */
    void begin(Collection<DeclaredType> types, List<Scope> projects, BiPredicate<DeclaredType, Scope> listed) {
        for (DeclaredType type : types) {
            boolean asked = wanted.isEmpty()
                    && type.parent() == null
                    && type.level().isEmpty()
                    && !type.global()
                    && GcpService.of(type.list()).places().isEmpty();
            if (asked) {
                Operation list = Families.locations(GcpService.of(type.list()));
                projects.stream().filter(p -> listed.test(type, p)).forEach(p -> begin(list, p));
            }
        }
    }

    private CompletableFuture<Pages> begin(Operation list, Scope project) {
        return answers.computeIfAbsent(
                list.id() + project.account(), k -> caller.beginSettled(arguments.request(list, project), project));
    }

    private static Scope in(Scope project, String location) {
        return new Scope(project.cloud(), project.account(), location);
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }
}
