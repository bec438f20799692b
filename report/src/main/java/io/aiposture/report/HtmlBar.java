package io.aiposture.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A stacked bar as inline SVG. What it shows stands beside it as text, so it is hidden from screen readers. */
final class HtmlBar {

    /** One part of the bar. */
    record Part(String css, long count) {}

    private static final double WIDTH = 1000;

    private HtmlBar() {}

    /** @param whole how much the full width stands for */
    static void write(List<Part> parts, long whole, HtmlMarkup html) throws IOException {
        html.raw("<svg class=\"bar\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        html.raw("<rect class=\"track\" width=\"1000\" height=\"12\"/>");
        double x = 0;
        for (Part part : parts) {
            if (part.count() > 0 && whole > 0) {
                // what exists is visible, however little it is
                double width = Math.max(6, part.count() * WIDTH / whole);
                html.raw(String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%.1f\" width=\"%.1f\" height=\"12\"/>",
                        part.css(),
                        x,
                        Math.min(width, WIDTH - x)));
                x = Math.min(x + width, WIDTH - 6);
            }
        }
        html.raw("</svg>");
    }
}
