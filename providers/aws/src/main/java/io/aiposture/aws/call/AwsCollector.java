package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.aws.derive.AwsReferences;
import io.aiposture.aws.family.Families;
import io.aiposture.collect.Collected;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Held;
import io.aiposture.collect.Plan;
import io.aiposture.collect.Progress;
import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Ledger;
import io.aiposture.collect.call.Pages;
import io.aiposture.collect.call.Rounds;
import io.aiposture.collect.call.TypeReader;
import io.aiposture.collect.journal.Journal;
import io.aiposture.collect.journal.JournalException;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import java.time.Instant;
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

    private static final String ACCOUNT = "aws account";

    private final AwsSession session;
    private final String tool;
    private final AtomicBoolean stopped = new AtomicBoolean();

    public AwsCollector(AwsSession session, String tool) {
        this.session = session;
        this.tool = tool;
    }

    @Override
    public String cloud() {
        return "aws";
    }

    @Override
    public void stop() {
        stopped.set(true);
    }

    @Override
    public String reads() {
        return String.join(" ", cloud(), session.homeRegion(), session.regions().toString());
    }

    /** Collects the planned types in all regions of the session. */
    @Override
    public Collected gather(Plan wanted, Journal journal, Progress progress) {
        Map<String, DeclaredType> types = Families.DECLARED.closed(wanted);
        Ledger ledger = new Ledger();
        Instant began = journal.began(cloud(), session.began());
        Arguments arguments = new Arguments(began, session.homeRegion());
        List<Held> held = List.of();
        List<Gap> gaps = new ArrayList<>();
        try (Clients clients = session.clients()) {
            Caller caller = new Caller(new SdkApi(session.wire(), clients), ledger, stopped, session.pace(), journal);
            Scope account = account(caller, arguments, gaps);
            confirm(account, journal);
            if (!account.account().isEmpty()) {
                List<Scope> regions = regions(caller, arguments, account, types, gaps);
                TypeReader reader = new TypeReader(caller, ledger, wanted, arguments, FORMS);
                Rounds rounds = new Rounds(reader, types, Map.of(), progress);
                rounds.run(
                        type -> type.global() ? List.of(account) : regions,
                        read -> AwsReferences.INSTANCE.usage(read, Families.DECLARED.aiTypes()));
                held = rounds.held();
                gaps.addAll(rounds.gaps());
            }
            Header header = new Header(tool, began, List.of(account), types.keySet(), !stopped.get());
            return new Collected(header, held, gaps, ledger.counts());
        }
    }

    /** Whose the credentials are is asked in every run: what was read of one account must not be added to another's. */
    private void confirm(Scope account, Journal journal) {
        String noted = journal.noted(ACCOUNT).orElse(account.account());
        if (!noted.equals(account.account())) {
            throw new JournalException(
                    account.account().isEmpty()
                            ? "cannot go on: the credentials do not say that they are those of account " + noted
                            : "cannot go on: the interrupted run read account " + noted
                                    + ", and these are credentials of " + account.account());
        }
        if (!account.account().isEmpty()) {
            journal.note(ACCOUNT, account.account());
        }
    }

    private Scope account(Caller caller, Arguments arguments, List<Gap> gaps) {
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
    private List<Scope> regions(
            Caller caller, Arguments arguments, Scope account, Map<String, DeclaredType> types, List<Gap> gaps) {
        List<String> names = new ArrayList<>(session.regions());
        if (names.isEmpty()) {
            Pages answer = caller.settled(arguments.request(Families.REGIONS, account), account);
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
