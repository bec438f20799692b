package io.aiposture.cli;

import java.util.ArrayList;
import java.util.List;

/** Reads what the standard allows, and nothing else. */
final class Rfc4180 {

    private Rfc4180() {}

    static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int i = 0;
        while (i < csv.length()) {
            if (csv.charAt(i) != '"') {
                throw new IllegalArgumentException("a cell is not quoted at " + i);
            }
            StringBuilder cell = new StringBuilder();
            for (i++; csv.charAt(i) != '"' || csv.startsWith("\"\"", i); i++) {
                i += csv.charAt(i) == '"' ? 1 : 0;
                cell.append(csv.charAt(i));
            }
            row.add(cell.toString());
            i++;
            if (csv.startsWith("\r\n", i)) {
                rows.add(row);
                row = new ArrayList<>();
                i += 2;
            } else if (csv.startsWith(",", i)) {
                i++;
            } else {
                throw new IllegalArgumentException("a cell does not end at " + i);
            }
        }
        return rows;
    }
}
