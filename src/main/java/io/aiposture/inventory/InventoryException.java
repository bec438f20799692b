package io.aiposture.inventory;

/** An inventory file that cannot be used; the message says file, line and column. Often found late: when a line is read. */
public final class InventoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InventoryException(String file, long line, int column, String message) {
        super(file + ":" + line + ":" + column + ": " + message);
    }
}
