package io.aiposture.evaluate;

import io.aiposture.collect.Catalog;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Outcome;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings about whole lists: a list that could not be read leaves every rule on its type unknown in that scope; a rule
 * whose list was read everywhere and is empty does not apply.
 */
final class Unlisted {

    private final RuleSelection selection;
    private final Header header;
    private final Catalog catalog;

    Unlisted(RuleSelection selection, Header header, Catalog catalog) {
        this.selection = selection;
        this.header = header;
        this.catalog = catalog;
    }

    /**
     * @param account a scope without region
     * @param gaps those of the account, sorted
     */
    List<Finding> of(Scope account, List<Gap> gaps) {
        List<Finding> findings = new ArrayList<>();
        boolean meant = header.accounts().contains(account);
        for (Rule rule : selection.judged()) {
            Map<Scope, Unread> missing = new LinkedHashMap<>();
            for (Gap gap : gaps) {
                if (gap.isAbout(rule.resource())
                        && rule.cloud().equals(gap.scope().cloud())) {
                    missing.putIfAbsent(gap.scope(), gap.toUnread());
                }
            }
            boolean ofCloud = meant && account.cloud().equals(rule.cloud());
            if (ofCloud && header.declaresTypes() && !header.types().contains(rule.resource())) {
                missing.putIfAbsent(account, new Unread("", "", Reason.NOT_COLLECTED));
            }
            missing.forEach((scope, why) ->
                    findings.add(Judge.unknown(rule, Subject.of(scope, rule.resource()), why, catalog)));
        }
        if (meant) {
            selection.bare().stream()
                    .filter(rule -> account.cloud().equals(rule.cloud()))
                    .map(rule -> new Finding(
                            rule,
                            Subject.of(account, rule.resource()),
                            Outcome.NOT_APPLICABLE,
                            rule.severity(),
                            "",
                            List.of(),
                            null))
                    .forEach(findings::add);
        }
        return findings;
    }
}
