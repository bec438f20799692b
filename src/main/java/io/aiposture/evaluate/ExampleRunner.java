package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.type.ResourceType;
import io.aiposture.finding.Finding;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Example;
import io.aiposture.rule.Rule;
import io.aiposture.yaml.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs the examples inside rules. In an example every type that the rule reads counts as listed and holds just what the
 * example names, unless {@code unlisted} says that its list could not be read.
 */
public final class ExampleRunner {

    /** The account of all examples. */
    public static final String ACCOUNT = "111122223333";

    /** The region of members that name none. */
    public static final String REGION = "eu-west-1";

    /** The time of all examples, so that conditions about age can be tried. */
    public static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    private static final String FAILED_LIST = "example:List";

    private final Rulebook book;

    public ExampleRunner(Rulebook book) {
        this.book = book;
    }

    /** What is wrong with a rule's examples; empty when all hold. */
    public List<Problem> run(Rule rule) {
        List<Problem> problems = new ArrayList<>();
        for (Example example : rule.examples()) {
            check(rule, example)
                    .ifPresent(m -> problems.add(
                            new Problem(rule.file(), example.line(), 1, "example '" + example.name() + "': " + m)));
        }
        return problems;
    }

    private Optional<String> check(Rule rule, Example example) {
        Finding finding = judge(rule, example);
        if (finding.outcome() != example.expect()) {
            String why = finding.message().isEmpty() ? "" : " (" + finding.message() + ")";
            return Optional.of("expected " + example.expect() + ", got " + finding.outcome() + why);
        }
        if (example.severity().isPresent() && example.severity().get() != finding.severity()) {
            return Optional.of("expected severity " + example.severity().get().word() + ", got "
                    + finding.severity().word());
        }
        return Optional.empty();
    }

    /** The verdict on an example's resource. */
    public Finding judge(Rule rule, Example example) {
        String id = example.given().id().isEmpty() ? "example" : example.given().id();
        Resource subject = resource(rule, example.given(), rule.resource(), id);
        List<Resource> all = new ArrayList<>(List.of(subject));
        for (Example.Member m : example.with()) {
            all.add(resource(rule, m, m.type(), m.id()));
        }
        Scope account = new Scope(rule.cloud(), ACCOUNT, "");
        Set<String> types = new TreeSet<>(book.plan(List.of(rule)).types());
        example.with().forEach(m -> types.add(m.type()));
        List<Gap> gaps = example.unlisted().stream()
                .map(t -> new Gap(scope(rule, t, ""), t, FAILED_LIST, Reason.ACCESS_DENIED, ""))
                .toList();
        Header header = new Header("", NOW, List.of(account), types, true);
        Catalog catalog = book.catalog();
        Estate estate = new Estate(new Inventory(header, all, gaps, List.of()), catalog);
        return new Judge(book.compiled(rule), estate, catalog).judge(subject);
    }

    private Resource resource(Rule rule, Example.Member member, String type, String id) {
        JsonNode data = member.data();
        return new Resource(
                scope(rule, type, member.region()), type, id, id, Map.of(), member.unread(), "example", data);
    }

    private Scope scope(Rule rule, String type, String region) {
        ResourceType known = book.catalog().types().get(type);
        boolean global = known != null && known.global();
        return new Scope(rule.cloud(), ACCOUNT, global ? "" : region.isEmpty() ? REGION : region);
    }
}
