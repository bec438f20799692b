package io.aiposture.cli;

import io.aiposture.collect.Collector;
import io.aiposture.evaluate.Evaluator;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Inventory;
import io.aiposture.rule.RuleException;
import java.io.IOException;
import java.util.List;

/** The pipeline in one method: collect what the selected rules need, evaluate, report. */
final class Scanning {

    private Scanning() {}

    static ExitCode scan(List<Collector> collectors, RuleOptions rules, ReportOptions report, Console console)
            throws RuleException, UserException, IOException {
        RuleOptions.Selection selection = rules.select();
        Inventory inventory = Collection.run(collectors, selection.planFor(collectors), console);
        ScanResult result = new Evaluator(selection.book()).evaluate(inventory, selection.rules());
        ExitCode end = report.report(result, console);
        Interrupted.done();
        return end;
    }
}
