package io.aiposture.bench;

import java.util.List;

/** Rows that belong together. */
interface Group {

    /** Measures. */
    List<Row> rows(Settings settings, Estates estates) throws Exception;
}
