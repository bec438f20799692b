package io.aiposture.azure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final String WRITE = "Microsoft.Authorization/roleAssignments/write";
    private static final String KEYS = "Microsoft.CognitiveServices/accounts/listKeys/action";

    /** As the portal writes it. */
    private static final String DELEGATION = """
            (
             (
              !(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})
             )
             OR
             (
              @Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {ba92f5b4-2d11-453d-a403-e96b0029c9fe}
              AND
              @Request[Microsoft.Authorization/roleAssignments:PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase {'ServicePrincipal', 'a) OR (b'}
             )
            )
            AND
            (
             (
              !(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})
             )
             OR
             (
              @Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {ba92f5b4-2d11-453d-a403-e96b0029c9fe}
             )
            )""";

    private final Random random = new Random(20_26);
    private int atoms;

    private static Held on(String condition, String action) {
        return Condition.parse(condition).allows(action);
    }

    @Test
    void limitsOnlyTheActionsThatItNames() {
        assertThat(on(DELEGATION, WRITE)).isEqualTo(Held.CONDITIONALLY);
        assertThat(on(DELEGATION, WRITE.toUpperCase(java.util.Locale.ROOT))).isEqualTo(Held.CONDITIONALLY);
        assertThat(on(DELEGATION, KEYS)).isEqualTo(Held.YES);
        assertThat(on("", KEYS)).isEqualTo(Held.YES);
    }

    @Test
    void aTestOfTheActionAloneForbidsAllOthers() {
        assertThat(on("ActionMatches{'*/read'}", KEYS)).isEqualTo(Held.NO);
        assertThat(on("NOT ActionMatches{ '*/action' }", KEYS)).isEqualTo(Held.NO);
        assertThat(on("@Principal[x:y] StringEquals 'a b' && ActionMatches{'*'}", KEYS))
                .isEqualTo(Held.CONDITIONALLY);
        assertThat(on("Exists @Resource[a/b:c&d] || !(ActionMatches{'*/read'})", KEYS))
                .isEqualTo(Held.YES);
    }

    @Test
    void whatCannotBeUnderstoodLimits() {
        for (String odd : List.of(
                "(",
                ")",
                "()",
                "!",
                "AND",
                "ActionMatches{'*'} OR",
                "ActionMatches{'*'} ActionMatches{'*'}",
                "ActionMatches{*}",
                "'open",
                "(".repeat(5_000) + "ActionMatches{'*'}" + ")".repeat(5_000),
                "!".repeat(9_000),
                "x".repeat(30_000),
                "ActionMatches{'*'} )")) {
            assertThat(on(odd, KEYS))
                    .as(odd.substring(0, Math.min(40, odd.length())))
                    .isEqualTo(Held.CONDITIONALLY);
        }
    }

    /** Random conditions, in which each attribute is tested once, against all answers that those tests may give. */
    @Test
    void agreesWithEveryOutcomeOfTheOtherTests() {
        int[] seen = new int[3];
        for (int i = 0; i < 5_000; i++) {
            atoms = 0;
            Node node = node(4);
            boolean some = false;
            boolean all = true;
            for (int bits = 0; bits < 1 << atoms; bits++) {
                boolean value = node.value(bits);
                some |= value;
                all &= value;
            }
            Held expected = all ? Held.YES : some ? Held.CONDITIONALLY : Held.NO;
            assertThat(on(node.text(), KEYS)).as(node.text()).isEqualTo(expected);
            seen[expected.ordinal()]++;
        }
        assertThat(seen[0]).isGreaterThan(200);
        assertThat(seen[1]).isGreaterThan(200);
        assertThat(seen[2]).isGreaterThan(200);
    }

    private interface Node {
        String text();

        boolean value(int bits);
    }

    private record Leaf(String text, int atom, boolean constant) implements Node {
        @Override
        public boolean value(int bits) {
            return atom < 0 ? constant : (bits >> atom & 1) == 1;
        }
    }

    private record Not(Node inner, String sign) implements Node {
        @Override
        public String text() {
            return sign + "(" + inner.text() + ")";
        }

        @Override
        public boolean value(int bits) {
            return !inner.value(bits);
        }
    }

    private record Both(Node left, String sign, Node right) implements Node {
        @Override
        public String text() {
            return "(" + left.text() + ") " + sign + " (" + right.text() + ")";
        }

        @Override
        public boolean value(int bits) {
            return sign.equalsIgnoreCase("AND") || sign.equals("&&")
                    ? left.value(bits) && right.value(bits)
                    : left.value(bits) || right.value(bits);
        }
    }

    private Node node(int depth) {
        int kind = depth == 0 ? random.nextInt(3) : random.nextInt(7);
        if (kind == 0) {
            int atom = atoms++;
            return new Leaf("@Request[a/b:c" + atom + "] StringEquals 'OR " + atom + "'", atom, false);
        } else if (kind == 1) {
            return new Leaf("ActionMatches{'*/listkeys/*'}", -1, true);
        } else if (kind == 2) {
            return new Leaf("ActionMatches{'*/read'}", -1, false);
        } else if (kind == 3) {
            return new Not(node(depth - 1), random.nextBoolean() ? "!" : "NOT ");
        }
        String sign = List.of("AND", "OR", "&&", "||", "and").get(random.nextInt(5));
        return new Both(node(depth - 1), sign, node(depth - 1));
    }
}
