package io.aiposture.report;

import io.aiposture.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A report format. Pure: equal results give equal bytes. It does not close the stream. */
@FunctionalInterface
public interface ReportWriter {

    void write(ScanResult result, OutputStream out) throws IOException;

    /** What this format has no room for, one sentence each; the report says it too. Empty when it holds everything. */
    default List<String> omissions(ScanResult result) {
        return List.of();
    }
}
