package io.aiposture.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as one table in Markdown that is also readable in a terminal. */
final class Table {

    static final String BEGIN = "<!-- bench: begin -->";
    static final String END = "<!-- bench: end -->";

    private final List<String> about;
    private final List<Row> rows = new ArrayList<>();

    Table(List<String> about) {
        this.about = about;
    }

    void add(List<Row> more) {
        rows.addAll(more);
    }

    @Override
    public String toString() {
        List<String[]> cells = new ArrayList<>();
        cells.add(new String[] {"What", "Measured", "Budget", "Verdict"});
        for (Row r : rows) {
            cells.add(new String[] {
                r.what(), r.measured(), r.budget(), r.verdict().toString()
            });
        }
        int[] width = new int[4];
        for (String[] line : cells) {
            for (int i = 0; i < width.length; i++) {
                width[i] = Math.max(width[i], line[i].length());
            }
        }
        StringBuilder text = new StringBuilder(String.join("  \n", about)).append("\n\n");
        line(text, cells.get(0), width);
        text.append('|');
        for (int w : width) {
            text.append(' ').append("-".repeat(w)).append(" |");
        }
        text.append('\n');
        cells.subList(1, cells.size()).forEach(c -> line(text, c, width));
        return text.toString();
    }

    private static void line(StringBuilder text, String[] cells, int[] width) {
        text.append('|');
        for (int i = 0; i < cells.length; i++) {
            text.append(' ')
                    .append(cells[i])
                    .append(" ".repeat(width[i] - cells[i].length()))
                    .append(" |");
        }
        text.append('\n');
    }

    /** Puts the table between the two markers of a page. */
    void into(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IOException(page + " has no place for the table");
        }
        Files.writeString(page, text.substring(0, begin) + "\n" + this + text.substring(end));
    }
}
