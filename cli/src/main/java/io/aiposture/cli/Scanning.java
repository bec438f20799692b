package io.aiposture.cli;

import io.aiposture.collect.Collected;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.InventorySource;
import io.aiposture.yaml.ProblemsException;
import java.io.IOException;
import java.util.List;

/** The pipeline in one method: collect what the selected rules need, evaluate, report. */
final class Scanning {

    private Scanning() {}

    static ExitCode scan(
            List<Collector> collectors,
            Judging judging,
            ReportOptions report,
            ResumeOptions resume,
            Talk talk,
            Console console)
            throws ProblemsException, UserException, IOException {
        report.check();
        Judging.Prepared prepared = judging.prepare();
        List<Collector> wanted = prepared.selection().wanted(collectors);
        Plan plan = prepared.selection().planFor(wanted);
        try (Interrupted signals = Interrupted.listening();
                RunJournal journal = resume.open(report.output(), wanted, plan, console)) {
            Collected collected =
                    Collection.run(wanted, plan, journal.journal(), signals, console, talk.display(prepared, console));
            try (InventorySource inventory = Spool.of(collected)) {
                ScanResult result = prepared.judge(inventory, report.wantsDigests());
                talk.tell(result, console);
                ExitCode end = report.report(result, console);
                journal.end(!collected.cutShort());
                return signals.or(end);
            }
        }
    }
}
