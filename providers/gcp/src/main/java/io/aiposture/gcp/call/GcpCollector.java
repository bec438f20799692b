package io.aiposture.gcp.call;

import io.aiposture.collect.Collected;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.collect.Progress;
import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Ledger;
import io.aiposture.collect.call.Rounds;
import io.aiposture.collect.call.TypeReader;
import io.aiposture.collect.journal.Journal;
import io.aiposture.collect.rest.RestApi;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.gcp.derive.GcpReferences;
import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Scope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Fills an inventory from Google Cloud projects. One use; never throws because of what a call answers. */
public final class GcpCollector implements Collector {

    private final GcpSession session;
    private final String tool;
    private final AtomicBoolean stopped = new AtomicBoolean();

    public GcpCollector(GcpSession session, String tool) {
        this.session = session;
        this.tool = tool;
    }

    @Override
    public String cloud() {
        return "gcp";
    }

    @Override
    public void stop() {
        stopped.set(true);
    }

    @Override
    public String reads() {
        return String.join(
                " ", cloud(), session.targets().toString(), session.locations().toString());
    }

    @Override
    public Collected gather(Plan wanted, Journal journal, Progress progress) {
        Map<String, DeclaredType> types = Families.DECLARED.closed(wanted);
        Ledger ledger = new Ledger();
        Set<String> scanned = ConcurrentHashMap.newKeySet();
        RestApi api =
                new RestApi(session.transport(), new GcpAddressing(session.roots()), GcpFaults.of(scanned::contains));
        Caller caller = new Caller(new GcpApi(api), ledger, stopped, session.pace(), journal);
        Instant began = journal.began(cloud(), session.began());
        Arguments arguments = new Arguments(began, "");
        Hierarchy hierarchy = new Hierarchy(caller, arguments);
        hierarchy.read(session.targets());
        scanned.addAll(hierarchy.projects().keySet());
        scanned.addAll(hierarchy.projects().values());
        BulkInventory bulk = new BulkInventory(caller, arguments);
        Map<Rounds.Task, TypeReader.Listed> inBulk = new HashMap<>();
        for (String target : session.targets()) {
            Map<Rounds.Task, TypeReader.Listed> found =
                    bulk.read(target, account(target), types.values(), projectsOf(target, hierarchy));
            inBulk.putAll(found == null ? Map.of() : found);
        }
        Locations locations = new Locations(caller, arguments, session.locations());
        TypeReader reader = new TypeReader(caller, ledger, wanted, arguments, new GcpForms());
        locations.begin(
                types.values(),
                hierarchy.projects().values().stream().map(this::account).toList(),
                (type, project) -> !inBulk.containsKey(new Rounds.Task(type, project)));
        Rounds rounds = new Rounds(reader, types, inBulk, progress);
        rounds.run(
                type -> scopes(type, hierarchy, locations, inBulk),
                read -> GcpReferences.INSTANCE.usage(read, Families.DECLARED.aiTypes()));
        hierarchy.gaps(types.values()).forEach(rounds::missing);
        locations.gaps().forEach(rounds::missing);
        Header header = new Header(tool, began, accounts(hierarchy), types.keySet(), !stopped.get());
        return new Collected(header, rounds.held(), rounds.gaps(), ledger.counts());
    }

    /** The asset inventory of a project brings that project, that of a folder or organization all that were found. */
    private Map<String, String> projectsOf(String target, Hierarchy hierarchy) {
        Map<String, String> projects = hierarchy.projects();
        if (target.startsWith("projects/")) {
            String given = target.substring("projects/".length());
            projects.entrySet()
                    .removeIf(e -> !e.getKey().equals(given) && !e.getValue().equals(given));
        }
        return projects;
    }

    private Scope account(String target) {
        return new Scope(cloud(), target.replaceFirst("^projects/", ""), "");
    }

    private List<Scope> accounts(Hierarchy hierarchy) {
        if (hierarchy.projects().isEmpty()) {
            return session.targets().stream().map(this::account).toList();
        }
        return hierarchy.projects().values().stream()
                .map(a -> new Scope(cloud(), a, ""))
                .toList();
    }

    private List<Scope> scopes(
            DeclaredType type, Hierarchy hierarchy, Locations locations, Map<Rounds.Task, TypeReader.Listed> inBulk) {
        if (!type.level().isEmpty()) {
            return hierarchy.above().stream()
                    .filter(a -> a.startsWith(type.level()))
                    .map(a -> new Scope(cloud(), a, ""))
                    .toList();
        }
        return hierarchy.projects().values().stream()
                .map(p -> new Scope(cloud(), p, ""))
                .filter(p -> !inBulk.containsKey(new Rounds.Task(type, p)))
                .flatMap(p -> type.global() ? Stream.of(p) : locations.of(type, p).stream())
                .toList();
    }
}
