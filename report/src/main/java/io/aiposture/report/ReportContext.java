package io.aiposture.report;

/**
 * What a report cannot know from the result.
 *
 * @param version of the tool that writes it
 * @param colors whether it goes to a terminal that shows colours
 * @param shown how many findings a reader is shown one by one, in the format for people who read as it scrolls by
 * @param locations where findings stand, for formats that want a file and a line
 */
public record ReportContext(String version, boolean colors, long shown, Locations locations) {

    /** More than anybody reads on a terminal or in the log of a pipeline. */
    public static final long A_SCREENFUL = 1000;

    /** For a file: whole, and without colours. */
    public static ReportContext ofFile(String version, Locations locations) {
        return new ReportContext(version, false, Long.MAX_VALUE, locations);
    }

    /** For standard output. */
    public static ReportContext ofStream(String version, boolean colors, Locations locations) {
        return new ReportContext(version, colors, A_SCREENFUL, locations);
    }
}
