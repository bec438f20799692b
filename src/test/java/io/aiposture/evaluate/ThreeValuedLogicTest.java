package io.aiposture.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.yaml.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absent and unread are two values, under every operator. */
class ThreeValuedLogicTest {

    private static final String OWNERS = "with: [{type: \"T::Owner\", id: o1, data: {admin: true, email: a}},"
            + " {type: \"T::Owner\", id: o2, data: {admin: false, email: b}}]";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // a field that was read
                "resource.open == true ~ given: {open: true} ~ fail",
                "resource.open == true ~ given: {open: false} ~ pass",
                "resource.size > 3 ~ given: {size: 4} ~ fail",
                "resource.weight > 3 ~ given: {weight: 3.5} ~ fail",
                "dyn(resource.size) == 3.0 ~ given: {size: 3} ~ fail",
                "\"x\" in resource.tags ~ given: {tags: {x: y}} ~ fail",
                "resource.items.exists(i, i.kind == \"bad\") ~ given: {items: [{kind: good}, {kind: bad}]} ~ fail",
                "resource.items.all(i, i.kind == \"bad\") ~ given: {items: [{kind: bad}, {kind: good}]} ~ pass",
                "resource.inner.deep.a == \"x\" ~ given: {inner: {deep: {a: x}}} ~ fail",
                "resource.free.anything.goes == 1 ~ given: {free: {anything: {goes: 1}}} ~ fail",
                "resource.derived.shout == \"ABC\" ~ given: {name: abc} ~ fail",
                // a field that is absent: the API answered
                "!has(resource.open) ~ given: {name: x} ~ fail",
                "!has(resource.open) ~ given: {open: null} ~ fail",
                "resource.open ~ given: {name: x} ~ unknown",
                "resource.?inner.?a.orValue(\"none\") == \"none\" ~ given: {name: x} ~ fail",
                "true || resource.open ~ given: {name: x} ~ fail",
                // a field that was not read
                "!has(resource.open) ~ unread: [/open] ~ unknown",
                "has(resource.open) ~ unread: [/open] ~ unknown",
                "resource.open == true ~ unread: [/open] ~ unknown",
                "!(resource.open == true) ~ unread: [/open] ~ unknown",
                "resource.?open.orValue(false) ~ unread: [/open] ~ unknown",
                "resource.?inner.?a.orValue(\"x\") == \"x\" ~ unread: [/inner] ~ unknown",
                "resource.?inner.?a.orValue(\"x\") == \"x\" ~ unread: [/inner/a] ~ unknown",
                "resource.size > 3 && resource.open ~ {given: {size: 1}, unread: [/open]} ~ pass",
                "resource.open && resource.size > 3 ~ {given: {size: 1}, unread: [/open]} ~ pass",
                "resource.size > 3 || resource.open ~ {given: {size: 4}, unread: [/open]} ~ fail",
                "resource.open || resource.size > 3 ~ {given: {size: 4}, unread: [/open]} ~ fail",
                "resource.size > 3 || resource.open ~ {given: {size: 1}, unread: [/open]} ~ unknown",
                "resource.size > 3 ? resource.open : true ~ {given: {size: 1}, unread: [/open]} ~ fail",
                "resource.name == \"n\" ~ {given: {name: n}, unread: [\"\"]} ~ fail",
                "!has(resource.open) ~ {given: {name: n}, unread: [\"\"]} ~ unknown",
                "resource.tags.size() == 0 ~ unread: [/tags] ~ unknown",
                "resource.derived.shout == \"\" ~ unread: [/name] ~ unknown",
                "resource.derived.shout == \"\" ~ given: {size: 1} ~ fail",
                // a list that is there in part
                "resource.items.exists(i, i.kind == \"bad\") ~ {given: {items: [{kind: bad}]}, unread: [/items]} ~ fail",
                "resource.items.exists(i, i.kind == \"no\") ~ {given: {items: [{kind: bad}]}, unread: [/items]} ~ unknown",
                "resource.items.all(i, i.kind == \"no\") ~ {given: {items: [{kind: bad}]}, unread: [/items]} ~ pass",
                "resource.items.all(i, i.kind == \"bad\") ~ {given: {items: [{kind: bad}]}, unread: [/items]} ~ unknown",
                "resource.items.size() == 1 ~ {given: {items: [{kind: bad}]}, unread: [/items]} ~ unknown",
                "resource.items.exists(i, true) ~ {given: {items: []}, unread: [/items]} ~ unknown",
                "resource.items.filter(i, true).size() == 0 ~ {given: {items: []}, unread: [/items]} ~ unknown",
                "resource.items.map(i, 1).size() == 0 ~ {given: {items: []}, unread: [/items]} ~ unknown",
                "resource.items.exists_one(i, true) ~ {given: {items: []}, unread: [/items]} ~ unknown",
                "resource.items.all(i, false) ~ {given: {items: []}, unread: [/items]} ~ unknown",
                "\"a\" in resource.words ~ {given: {words: [a]}, unread: [/words]} ~ fail",
                "\"b\" in resource.words ~ {given: {words: [a]}, unread: [/words]} ~ unknown",
                "\"b\" in resource.words ~ {given: {words: [a]}} ~ pass",
                "resource.words.exists(w, w == \"b\") ~ {given: {words: [a]}, unread: [/words]} ~ unknown",
                "resource.words[0] == \"a\" ~ {given: {words: [a]}, unread: [/words]} ~ unknown",
                "resource.words[1] == \"a\" ~ {given: {words: [a]}, unread: [/words]} ~ unknown",
            })
    void conditionsOverOneResource(String condition, String example, String expected) throws Exception {
        check(condition, example, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "find(\"T::Owner\", resource.owner).admin ~ given: {owner: o1} ~ fail",
                "find(\"T::Owner\", resource.owner).admin ~ given: {owner: o2} ~ pass",
                "find(\"T::Owner\", resource.owner) == null ~ given: {owner: o9} ~ fail",
                "find(\"T::Owner\", resource.owner).admin ~ given: {owner: o9} ~ unknown",
                "find(\"T::Owner\", resource.owner) == null ~ {given: {owner: o9}, unlisted: [\"T::Owner\"]} ~ unknown",
                "find(\"T::Owner\", resource.owner).admin ~ {given: {owner: o1}, unlisted: [\"T::Owner\"]} ~ fail",
                "find(\"T::Owner\", resource.owner) == null ~ given: {owner: \"acct:999:x\"} ~ unknown",
                "find(\"T::Owner\", resource.owner) == null ~ unread: [/owner] ~ unknown",
                "list(\"T::Owner\").exists(o, o.admin) ~ given: {name: x} ~ fail",
                "list(\"T::Owner\").exists(o, o.email == \"z\") ~ given: {name: x} ~ pass",
                "list(\"T::Owner\").exists(o, o.admin) ~ unlisted: [\"T::Owner\"] ~ fail",
                "list(\"T::Owner\").exists(o, o.email == \"z\") ~ unlisted: [\"T::Owner\"] ~ unknown",
                "!list(\"T::Owner\").exists(o, o.email == \"z\") ~ unlisted: [\"T::Owner\"] ~ unknown",
                "list(\"T::Owner\").all(o, o.admin) ~ unlisted: [\"T::Owner\"] ~ pass",
                "list(\"T::Owner\").size() > 1 ~ given: {name: x} ~ fail",
                "list(\"T::Owner\").size() > 1 ~ unlisted: [\"T::Owner\"] ~ unknown",
                "list(\"T::Owner\").exists(o, true) ~ unlisted: [\"T::Owner\"] ~ fail",
            })
    void joins(String condition, String example, String expected) throws Exception {
        String given = example.startsWith("{") ? example.substring(1, example.length() - 1) : example;
        check(condition, given + ", " + OWNERS, expected);
    }

    private void check(String condition, String example, String expected) throws Exception {
        String body = example.startsWith("{") ? example.substring(1, example.length() - 1) : example;
        Rulebook book = Fixture.book(
                directory, Fixture.rule(condition, "{name: case, " + body + ", expect: " + expected + "}"));
        List<Problem> problems = new ExampleRunner(book).run(book.rules().get(0));
        assertThat(problems).as(condition + " with " + example).isEmpty();
    }
}
