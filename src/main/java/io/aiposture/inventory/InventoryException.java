package io.aiposture.inventory;

/** An inventory file that cannot be used; the message says file, line and column. */
public final class InventoryException extends Exception {

    private static final long serialVersionUID = 1L;

    InventoryException(String file, long line, int column, String message) {
        super(file + ":" + line + ":" + column + ": " + message);
    }
}
