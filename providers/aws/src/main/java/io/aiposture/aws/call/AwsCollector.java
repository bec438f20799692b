package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.aws.derive.References;
import io.aiposture.aws.family.Families;
import io.aiposture.aws.type.AwsType;
import io.aiposture.aws.type.AwsType.Usage;
import io.aiposture.aws.type.Operation;
import io.aiposture.collect.Plan;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Fills an inventory from an AWS account. One use; never throws because of what a call answers. */
public final class AwsCollector {

    /** API quotas cap what more threads would bring; see docs/adr. */
    private static final int PARALLEL = 16;

    /** Told while the scan goes on; from several threads. */
    @FunctionalInterface
    public interface Progress {
        void update(int done, int total, String what);
    }

    private final AwsSession session;
    private final String tool;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Ledger ledger = new Ledger();
    private final Collection<Resource> resources = new ConcurrentLinkedQueue<>();
    private final Collection<Gap> gaps = new ConcurrentLinkedQueue<>();

    public AwsCollector(AwsSession session, String tool) {
        this.session = session;
        this.tool = tool;
    }

    /** Ends collection early: calls that have not begun are noted as interrupted. */
    public void stop() {
        stopped.set(true);
    }

    /** Collects the planned types in all regions of the session. */
    public Inventory collect(Plan wanted, Progress progress) {
        Map<String, AwsType> types = Families.closed(wanted);
        try (Clients clients = session.clients()) {
            Caller caller = new Caller(new Invoker(session.wire(), clients), ledger, stopped);
            Scope account = account(caller);
            if (!account.account().isEmpty()) {
                List<String> regions = regions(caller, account, types);
                TypeReader reader = new TypeReader(caller, ledger, wanted, session.began(), session.homeRegion());
                new Phases(reader, types, progress).run(account, regions);
            }
            Header header = new Header(tool, session.began(), List.of(account), types.keySet(), !stopped.get());
            return new Inventory(header, List.copyOf(resources), List.copyOf(gaps), ledger.counts());
        }
    }

    private Scope account(Caller caller) {
        Scope nowhere = new Scope("aws", "", "");
        Caller.Pages answer = caller.pages(Families.IDENTITY, request(Families.IDENTITY), nowhere);
        CallException failure = answer.failure();
        String id = answer.pages().isEmpty()
                ? ""
                : answer.pages().get(0).path("Account").asText();
        if (failure != null || id.isEmpty()) {
            String reason = failure == null ? Reason.MALFORMED : failure.reason();
            String code = failure == null ? "NoAccount" : failure.code();
            gaps.add(new Gap(nowhere, Gap.EVERY_TYPE, Families.IDENTITY.id(), reason, code));
        }
        return new Scope("aws", id, "");
    }

    /** Without the list of regions only the session's own is read, and every regional type is incomplete. */
    private List<String> regions(Caller caller, Scope account, Map<String, AwsType> types) {
        if (!session.regions().isEmpty()) {
            return session.regions();
        }
        Caller.Pages answer = caller.pages(Families.REGIONS, request(Families.REGIONS), account);
        List<String> names = new ArrayList<>();
        answer.pages().forEach(p -> p.path("Regions")
                .forEach(r -> names.add(r.path("RegionName").asText())));
        CallException failure = answer.failure();
        if (failure != null || names.isEmpty()) {
            String reason = failure == null ? Reason.MALFORMED : failure.reason();
            String code = failure == null ? "NoRegions" : failure.code();
            types.values().stream()
                    .filter(t -> !t.global())
                    .forEach(t -> gaps.add(new Gap(account, t.name(), Families.REGIONS.id(), reason, code)));
            return List.of(session.homeRegion());
        }
        return names.stream().sorted().toList();
    }

    private Request request(Operation operation) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        return new Request(operation.service(), operation.name(), session.homeRegion(), none);
    }

    /** Runs the types in two rounds: AI services first, then the platform resources that they may refer to. */
    private final class Phases {
        private final TypeReader reader;
        private final Map<String, AwsType> types;
        private final Progress progress;
        private final Map<String, List<AwsType>> children = new TreeMap<>();

        Phases(TypeReader reader, Map<String, AwsType> types, Progress progress) {
            this.reader = reader;
            this.types = types;
            this.progress = progress;
            types.values().stream().filter(t -> t.parent() != null).forEach(t -> children.computeIfAbsent(
                            String.valueOf(t.parent()), p -> new ArrayList<>())
                    .add(t));
        }

        void run(Scope account, List<String> regions) {
            List<AwsType> roots =
                    types.values().stream().filter(t -> t.parent() == null).toList();
            List<Task> first =
                    tasks(roots.stream().filter(t -> t.details() == null).toList(), account, regions);
            List<Task> second =
                    tasks(roots.stream().filter(t -> t.details() != null).toList(), account, regions);
            AtomicInteger done = new AtomicInteger();
            int total = first.size() + second.size();
            runAll(first, reference -> false, done, total);
            Usage usage = References.usage(resources, Families.aiTypes());
            runAll(second, usage, done, total);
        }

        private List<Task> tasks(List<AwsType> roots, Scope account, List<String> regions) {
            List<Task> tasks = new ArrayList<>();
            for (AwsType type : roots) {
                if (type.global()) {
                    tasks.add(new Task(type, account));
                } else {
                    regions.forEach(r -> tasks.add(new Task(type, new Scope("aws", account.account(), r))));
                }
            }
            tasks.sort(Comparator.comparing(t -> t.scope().region()));
            return tasks;
        }

        private record Task(AwsType type, Scope scope) {}

        private void runAll(List<Task> tasks, Usage usage, AtomicInteger done, int total) {
            ExecutorService pool = Executors.newFixedThreadPool(PARALLEL, AwsCollector::thread);
            try {
                List<Callable<Void>> jobs = new ArrayList<>();
                for (Task task : tasks) {
                    jobs.add(() -> {
                        read(task.type(), task.scope(), null, usage);
                        progress.update(
                                done.incrementAndGet(),
                                total,
                                task.type().name() + " " + task.scope().label());
                        return null;
                    });
                }
                for (Future<Void> job : pool.invokeAll(jobs)) {
                    job.get();
                }
            } catch (InterruptedException e) {
                stop();
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } finally {
                pool.shutdownNow();
            }
        }

        /** A mistake in one declaration takes nothing else along. */
        private void read(AwsType type, Scope scope, @Nullable Resource parent, Usage usage) {
            TypeReader.Read read;
            try {
                read = reader.read(type, scope, parent, usage);
            } catch (RuntimeException e) {
                String what = e.getClass().getSimpleName();
                read = new TypeReader.Read(
                        List.of(),
                        List.of(new Gap(scope, type.name(), type.list().id(), "CollectorError", what)));
            }
            resources.addAll(read.resources());
            gaps.addAll(read.gaps());
            for (AwsType child : children.getOrDefault(type.name(), List.of())) {
                read.resources().forEach(r -> read(child, scope, r, usage));
                // where parents are missing, their children are too
                for (Gap gap : read.gaps()) {
                    gaps.add(new Gap(scope, child.name(), gap.operation(), gap.reason(), gap.detail()));
                }
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "aws");
        thread.setDaemon(true);
        return thread;
    }
}
