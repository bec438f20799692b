package io.aiposture.inventory;

/**
 * A part of a resource that could not be read.
 *
 * @param path JSON pointer into {@code data}; everything at and below it that {@code data} does not hold is unread.
 *     The empty path stands for the whole resource
 * @param operation the API operation that failed, {@code service:Operation}
 * @param reason one of {@link Reason}, or another tool's word
 */
public record Unread(String path, String operation, String reason) {}
