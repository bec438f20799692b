package io.aiposture.cli;

/** The text of a new rule. */
final class RuleTemplate {

    private RuleTemplate() {}

    /** @param field a text field of the type, which the template's condition asks for */
    static String of(String id, String type, String field) {
        return """
                id: %1$s
                title: Say the good end here
                severity: medium
                family: hardening
                resource: "%2$s"
                # A CEL expression. A field that the API may leave out needs has(); one that was not read makes the
                # verdict UNKNOWN by itself. Joins: find("Type", key), list("Type").
                fails-when: '!has(resource.%3$s)'
                message: 'Say what is wrong, with values: {resource.%3$s}'
                why: >-
                  What does an attacker do with it? Two sentences.
                fix:
                  summary: How to mend it, in one sentence.
                references: []
                controls: {}
                examples:
                  - {name: set, given: {%3$s: example}, expect: pass}
                  - {name: not set, given: {}, expect: fail}
                  - {name: not read, given: {}, unread: [/%3$s], expect: unknown}
                """.formatted(id, type, field);
    }
}
