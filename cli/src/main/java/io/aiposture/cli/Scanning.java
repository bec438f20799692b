package io.aiposture.cli;

import io.aiposture.collect.Collector;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Inventory;
import io.aiposture.yaml.ProblemsException;
import java.io.IOException;
import java.util.List;

/** The pipeline in one method: collect what the selected rules need, evaluate, report. */
final class Scanning {

    private Scanning() {}

    static ExitCode scan(List<Collector> collectors, Judging judging, ReportOptions report, Talk talk, Console console)
            throws ProblemsException, UserException, IOException {
        report.check();
        Judging.Prepared prepared = judging.prepare();
        List<Collector> wanted = prepared.selection().wanted(collectors);
        Inventory inventory = Collection.run(wanted, prepared.selection().planFor(wanted), talk.of(console));
        ScanResult result = prepared.judge(inventory.source());
        talk.tell(result, console);
        ExitCode end = report.report(result, console);
        Interrupted.done();
        return end;
    }
}
