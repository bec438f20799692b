package io.aiposture.report;

import io.aiposture.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;

/** A report format. Pure: equal results give equal bytes. It does not close the stream. */
@FunctionalInterface
public interface ReportWriter {

    void write(ScanResult result, OutputStream out) throws IOException;
}
