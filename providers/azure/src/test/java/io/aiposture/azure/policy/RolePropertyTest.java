package io.aiposture.azure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Random roles, conditions and denials against Azure's rules, applied word by word to every action of a small world. */
class RolePropertyTest {

    private static final List<String> ACTIONS = List.of(
            "Microsoft.CognitiveServices/accounts/read",
            "Microsoft.CognitiveServices/accounts/write",
            "Microsoft.CognitiveServices/accounts/listKeys/action",
            "Microsoft.CognitiveServices/accounts/raiPolicies/write",
            "Microsoft.Search/searchServices/write",
            "Microsoft.Search/searchServices/listAdminKeys/action",
            "Microsoft.Authorization/roleAssignments/write");
    private static final List<String> PATTERNS = List.of(
            "*",
            "*/read",
            "*/WRITE",
            "Microsoft.CognitiveServices/*",
            "microsoft.cognitiveservices/accounts/*/action",
            "Microsoft.*/write",
            "Microsoft.Search/searchServices/*",
            "*/listKeys/*",
            "Microsoft.CognitiveServices/accounts",
            "*/roleAssignments/*",
            "Microsoft.CognitiveServices/accounts/write",
            "**Keys**");

    private final Random random = new Random(20_26);

    private ArrayNode some(int atMost) {
        ArrayNode patterns = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(atMost + 1); i > 0; i--) {
            patterns.add(PATTERNS.get(random.nextInt(PATTERNS.size())));
        }
        return patterns;
    }

    private ArrayNode permissions() {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            ObjectNode block = blocks.addObject();
            block.set("actions", some(2));
            block.set("notActions", some(2));
            block.set("dataActions", some(2));
            block.set("notDataActions", some(1));
        }
        return blocks;
    }

    private static boolean any(ArrayNode patterns, String action) {
        return StreamSupport.stream(patterns.spliterator(), false).anyMatch(p -> {
            String regex = Stream.of(p.asText().toLowerCase(Locale.ROOT).split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return action.toLowerCase(Locale.ROOT).matches(regex);
        });
    }

    private static boolean gives(ArrayNode blocks, String action, String given, String excepted) {
        return StreamSupport.stream(blocks.spliterator(), false)
                .anyMatch(b -> any((ArrayNode) b.get(given), action) && !any((ArrayNode) b.get(excepted), action));
    }

    @Test
    void agreesWithAzure() {
        int held = 0;
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            ArrayNode blocks = permissions();
            ArrayNode denied = permissions();
            Role role = Role.of(blocks);
            boolean limited = random.nextInt(3) == 0;
            Grant grant = new Grant(role, Condition.parse(""), limited ? List.of(Role.of(denied)) : List.of());
            for (String action : ACTIONS) {
                boolean gives = gives(blocks, action, "actions", "notActions");
                boolean data = gives(blocks, action, "dataActions", "notDataActions");
                boolean deny = limited && gives(denied, action, "actions", "notActions");
                boolean denyData = limited && gives(denied, action, "dataActions", "notDataActions");
                String what = action + " by " + blocks + (limited ? " without " + denied : "");
                assertThat(role.holds(action)).as(what).isEqualTo(gives ? Held.YES : Held.NO);
                assertThat(role.holdsData(action)).as(what).isEqualTo(data ? Held.YES : Held.NO);
                assertThat(grant.holds(action)).as(what).isEqualTo(gives && !deny);
                assertThat(grant.holdsData(action)).as(what).isEqualTo(data && !denyData);
                held += gives ? 1 : 0;
                taken += gives && deny ? 1 : 0;
            }
        }
        assertThat(held).isGreaterThan(20_000);
        assertThat(taken).isGreaterThan(1_000);
    }

    @Test
    void aHostilePatternTakesNoTime() {
        String pattern = "*a".repeat(5_000);
        assertThat(Wildcard.matches(pattern, "a".repeat(4_999) + "b")).isFalse();
    }
}
