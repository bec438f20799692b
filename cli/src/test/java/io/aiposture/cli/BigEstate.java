package io.aiposture.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.evaluate.Evaluator;
import io.aiposture.evaluate.Rulebook;
import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.FindingStore;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Calls;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.RuleLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The verdicts on the sample estate, and on an organization of many accounts like it. */
final class BigEstate {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BigEstate() {}

    static ScanResult demo() throws Exception {
        Path file = Files.createTempFile("estate", ".jsonl");
        try {
            Cli.run("collect", "demo", "--output", file.toString());
            Inventory sample = InventoryFiles.read(file, Demo.NOW);
            Rulebook book = new Rulebook(RuleOptions.catalog(), RuleLoader.load(List.of(BuiltInRules.root())));
            return new Evaluator(book).evaluate(sample.source(), book.rules());
        } finally {
            Files.delete(file);
        }
    }

    /**
     * At least so many findings, kept as a scan keeps them; every account has its own id, its own names and its own values
     * in the evidence.
     */
    static ScanResult of(int findings) throws Exception {
        ScanResult demo = demo();
        int copies = (int) (1 + (findings - 1) / demo.findings().size());
        Map<String, List<Finding>> byCloud = demo.findings().stream()
                .collect(Collectors.groupingBy(f -> f.subject().scope().cloud(), TreeMap::new, Collectors.toList()));
        FindingStore store = new FindingStore(demo.rules());
        for (List<Finding> ofCloud : byCloud.values()) {
            store.add(copies(copies).map(c -> ofCloud.stream().map(c::of).toList()));
        }
        List<CallCount> calls =
                copies(copies).flatMap(c -> demo.coverage().stream().map(c::of)).toList();
        List<Scope> accounts = copies(copies)
                .flatMap(c -> demo.header().accounts().stream().map(c::of))
                .toList();
        Header h = demo.header();
        return new ScanResult(
                new Header(h.tool(), h.collectedAt(), accounts, h.types(), h.complete()),
                demo.rules(),
                store.findings(),
                Calls.of(calls),
                demo.gaps(),
                demo.unread(),
                demo.unjudged(),
                List.of(),
                ScanResult.Digests.NONE);
    }

    private static Stream<Copy> copies(int many) {
        return IntStream.range(0, many).mapToObj(Copy::new);
    }

    private record Copy(int number) {

        /** A name that this account alone has. */
        private String own(String text, Subject s) {
            String named = s.name().isEmpty() ? text : text.replace(s.name(), s.name() + "-" + number);
            String account = "%012d".formatted(100_000_000_000L + number);
            return named.replace("111122223333", account)
                    .replace("444455556666", account)
                    .replace("nordlicht-ml", "nordlicht-ml-" + account)
                    .replaceAll(
                            "(role|user|agent|notebook-instance|function|key|bucket)/([A-Za-z])",
                            "$1/n" + number + "$2");
        }

        Scope of(Scope s) {
            return new Scope(s.cloud(), own(s.account(), new Subject(s, "", "", "")), s.region());
        }

        CallCount of(CallCount c) {
            return new CallCount(
                    of(c.scope()),
                    c.operation(),
                    c.attempted(),
                    c.ok(),
                    c.denied(),
                    c.throttled(),
                    c.failed(),
                    c.notOffered(),
                    c.resources());
        }

        Finding of(Finding f) {
            Subject s = f.subject();
            Subject own = new Subject(of(s.scope()), s.type(), own(s.id(), s), own(s.name(), s));
            List<Evidence> evidence = f.evidence().stream()
                    .map(e -> new Evidence(own(e.resource(), s), e.path(), of(e.value(), s)))
                    .toList();
            return new Finding(f.rule(), own, f.outcome(), f.severity(), own(f.message(), s), evidence, f.unknown());
        }

        private JsonNode of(JsonNode value, Subject s) {
            if (value.isMissingNode() || value.isNumber() || value.isBoolean()) {
                return value;
            }
            try {
                return JSON.readTree(own(value.toString(), s));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
