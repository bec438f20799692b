package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.aws.derive.AwsReferences;
import io.aiposture.aws.family.Families;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.collect.Progress;
import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Ledger;
import io.aiposture.collect.call.Pages;
import io.aiposture.collect.call.Rounds;
import io.aiposture.collect.call.TypeReader;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Fills an inventory from an AWS account. One use; never throws because of what a call answers. */
public final class AwsCollector implements Collector {

    /** A resource is where it was asked for. */
    private static final TypeReader.Forms FORMS = new TypeReader.Forms() {
        @Override
        public Map<String, String> tags(JsonNode data) {
            return Tags.of(data);
        }

        @Override
        public Scope place(Scope asked, JsonNode data) {
            return asked;
        }
    };

    private final AwsSession session;
    private final String tool;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Ledger ledger = new Ledger();
    private final Arguments arguments;

    public AwsCollector(AwsSession session, String tool) {
        this.session = session;
        this.tool = tool;
        this.arguments = new Arguments(session.began(), session.homeRegion());
    }

    @Override
    public String cloud() {
        return "aws";
    }

    @Override
    public void stop() {
        stopped.set(true);
    }

    /** Collects the planned types in all regions of the session. */
    @Override
    public Inventory collect(Plan wanted, Progress progress) {
        Map<String, DeclaredType> types = Families.DECLARED.closed(wanted);
        List<Resource> resources = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        try (Clients clients = session.clients()) {
            Caller caller = new Caller(new SdkApi(session.wire(), clients), ledger, stopped, session.pace());
            Scope account = account(caller, gaps);
            if (!account.account().isEmpty()) {
                List<Scope> regions = regions(caller, account, types, gaps);
                TypeReader reader = new TypeReader(caller, ledger, wanted, arguments, FORMS);
                Rounds rounds = new Rounds(reader, types, Map.of(), progress);
                rounds.run(
                        type -> type.global() ? List.of(account) : regions,
                        read -> AwsReferences.INSTANCE.usage(read, Families.DECLARED.aiTypes()));
                resources.addAll(rounds.resources());
                gaps.addAll(rounds.gaps());
            }
            Header header = new Header(tool, session.began(), List.of(account), types.keySet(), !stopped.get());
            return new Inventory(header, resources, gaps, ledger.counts());
        }
    }

    private Scope account(Caller caller, List<Gap> gaps) {
        Scope nowhere = new Scope(cloud(), "", "");
        Pages answer = caller.pages(arguments.request(Families.IDENTITY, nowhere), nowhere);
        CallException failure = answer.failure();
        String id = answer.pages().isEmpty()
                ? ""
                : answer.pages().get(0).path("Account").asText();
        if (failure != null || id.isEmpty()) {
            String reason = failure == null ? Reason.MALFORMED : failure.reason();
            String code = failure == null ? "NoAccount" : failure.code();
            gaps.add(new Gap(nowhere, Gap.EVERY_TYPE, Families.IDENTITY.id(), reason, code));
        }
        return new Scope(cloud(), id, "");
    }

    /** Without the list of regions only the session's own is read, and every regional type is incomplete. */
    private List<Scope> regions(Caller caller, Scope account, Map<String, DeclaredType> types, List<Gap> gaps) {
        List<String> names = new ArrayList<>(session.regions());
        if (names.isEmpty()) {
            Pages answer = caller.pages(arguments.request(Families.REGIONS, account), account);
            answer.pages().forEach(p -> p.path("Regions")
                    .forEach(r -> names.add(r.path("RegionName").asText())));
            CallException failure = answer.failure();
            if (failure != null || names.isEmpty()) {
                String reason = failure == null ? Reason.MALFORMED : failure.reason();
                String code = failure == null ? "NoRegions" : failure.code();
                types.values().stream()
                        .filter(t -> !t.global())
                        .forEach(t -> gaps.add(new Gap(account, t.name(), Families.REGIONS.id(), reason, code)));
                names.clear();
                names.add(session.homeRegion());
            }
        }
        return names.stream()
                .sorted()
                .map(region -> new Scope(cloud(), account.account(), region))
                .toList();
    }
}
