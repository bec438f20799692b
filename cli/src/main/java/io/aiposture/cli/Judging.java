package io.aiposture.cli;

import io.aiposture.adjust.Waivers;
import io.aiposture.evaluate.Evaluator;
import io.aiposture.evaluate.Preview;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Waiver;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.inventory.InventorySource;
import io.aiposture.inventory.Resource;
import io.aiposture.rule.Rule;
import io.aiposture.rule.RuleDigest;
import io.aiposture.yaml.ProblemsException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** With which rules, settings and waivers an inventory is judged. */
final class Judging {

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private WaiverOptions waivers = new WaiverOptions();

    /** Everything that a judgement needs, read and found right before anything is collected. */
    record Prepared(RuleOptions.Selection selection, List<Waiver> waivers) {

        /**
         * What fails of a resource by itself; see {@link Preview}.
         *
         * @param now decides which waivers have expired
         */
        Function<Resource, Stream<Finding>> preview(Instant now) {
            Preview preview = new Preview(selection.book(), selection.rules());
            Waivers given = new Waivers(waivers, now);
            return resource -> preview.failures(resource)
                    .map(f -> given.apply(selection.config().adjusted(f)))
                    .filter(f -> f.outcome() == Outcome.FAIL);
        }

        ScanResult judge(InventorySource inventory) {
            return judge(inventory, false);
        }

        /** @param digests whether anybody wants to know what the verdicts rest on: it takes a look at everything again */
        ScanResult judge(InventorySource inventory, boolean digests) {
            Waivers given = new Waivers(waivers, inventory.header().collectedAt());
            ScanResult result = new Evaluator(selection.book())
                    .evaluate(
                            inventory,
                            selection.rules(),
                            f -> given.apply(selection.config().adjusted(f)));
            ScanResult waived = result.with(given.uses());
            return digests
                    ? waived.with(
                            new ScanResult.Digests(InventoryFiles.digest(inventory), RuleDigest.of(selection.rules())))
                    : waived;
        }
    }

    Prepared prepare() throws ProblemsException, UserException, IOException {
        RuleOptions.Selection selection = rules.select();
        List<String> ids = selection.book().rules().stream().map(Rule::id).toList();
        return new Prepared(selection, waivers.read(ids));
    }
}
