package io.aiposture.azure.call;

import io.aiposture.azure.derive.AzureReferences;
import io.aiposture.azure.family.Families;
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
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Fills an inventory from Azure subscriptions. One use; never throws because of what a call answers. */
public final class AzureCollector implements Collector {

    private final AzureSession session;
    private final String tool;
    private final AtomicBoolean stopped = new AtomicBoolean();

    public AzureCollector(AzureSession session, String tool) {
        this.session = session;
        this.tool = tool;
    }

    @Override
    public String cloud() {
        return "azure";
    }

    @Override
    public void stop() {
        stopped.set(true);
    }

    @Override
    public String reads() {
        return String.join(
                " ",
                cloud(),
                session.root().toString(),
                session.subscriptions().toString(),
                session.managementGroups().toString());
    }

    @Override
    public Collected gather(Plan wanted, Journal journal, Progress progress) {
        Map<String, DeclaredType> types = Families.DECLARED.closed(wanted);
        Ledger ledger = new Ledger();
        RestApi api = new RestApi(session.transport(), new ArmAddressing(session.root()), ArmFaults.FAULTS);
        Caller caller = new Caller(api, ledger, stopped, session.pace(), journal);
        Instant began = journal.began(cloud(), session.began());
        Arguments arguments = new Arguments(began, "");
        Subscriptions found = new Subscriptions(caller, arguments);
        List<Scope> subscriptions = found.of(session);
        List<Scope> groups = session.managementGroups().stream()
                .map(g -> new Scope(cloud(), Subscriptions.GROUPS + g, ""))
                .toList();
        TypeReader reader = new TypeReader(caller, ledger, wanted, arguments, new ArmForms());
        Rounds rounds = new Rounds(reader, types, Map.of(), progress);
        rounds.run(
                type -> type.level().isEmpty() ? subscriptions : groups,
                read -> AzureReferences.INSTANCE.usage(read, Families.DECLARED.aiTypes()));
        found.gaps().forEach(rounds::missing);
        List<Scope> accounts = subscriptions.isEmpty() ? groups : subscriptions;
        Header header = new Header(tool, began, accounts, types.keySet(), !stopped.get());
        return new Collected(header, rounds.held(), rounds.gaps(), ledger.counts());
    }
}
