package io.aiposture.rule;

/**
 * A CEL expression and where it stands, so that its mistakes can be shown there.
 *
 * @param line 1-based line of its first character
 * @param column 1-based column of its first character
 * @param block true when it is a YAML block scalar, whose lines are indented by {@code column - 1}
 */
public record Expression(String text, String file, int line, int column, boolean block) {}
