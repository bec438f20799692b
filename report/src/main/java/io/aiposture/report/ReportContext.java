package io.aiposture.report;

/**
 * What a report cannot know from the result.
 *
 * @param version of the tool that writes it
 * @param colors whether it goes to a terminal that shows colours
 * @param locations where findings stand, for formats that want a file and a line
 */
public record ReportContext(String version, boolean colors, Locations locations) {}
