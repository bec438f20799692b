package io.aiposture.finding;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a verdict rests on.
 *
 * @param resource id of the resource it was read from, empty for the finding's own resource
 * @param path JSON pointer into the resource's data; starts with {@code /derived} for a derived fact; or
 *     {@code list(TYPE)}, whose value is how many resources of the type were seen
 * @param value the value; a missing node when the API answered without the field
 */
public record Evidence(String resource, String path, JsonNode value) {}
