package io.aiposture.collect.call;

import static io.aiposture.collect.type.Operation.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.collect.type.Operation;
import io.aiposture.inventory.Scope;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Scope SCOPE = new Scope("toy", "acct", "west");
    private static final Arguments ARGUMENTS = new Arguments(Instant.parse("2026-01-15T12:00:00Z"), "home");
    private static final Operation OP = op(Toy.SERVICE, "Get");

    private static String args(Operation operation) {
        return ARGUMENTS
                .request(operation, SCOPE, Toy.json("{\"n\":{\"a\":\"x\"},\"z\":null}"), Toy.json("{\"p\":1}"))
                .map(r -> r.args().toString())
                .orElse("none");
    }

    @Test
    void valuesComeFromWhereTheDeclarationSays() {
        assertThat(args(OP.from("k", "/n/a"))).isEqualTo("{\"k\":\"x\"}");
        assertThat(args(OP.fromAsList("k", "/n/a"))).isEqualTo("{\"k\":[\"x\"]}");
        assertThat(args(OP.parent("k", "/p"))).isEqualTo("{\"k\":1}");
        assertThat(args(OP.account("k"))).isEqualTo("{\"k\":\"acct\"}");
        assertThat(args(OP.scoped("k", "a/{account}/r/{region}"))).isEqualTo("{\"k\":\"a/acct/r/west\"}");
        assertThat(args(OP.regionAsList("k"))).isEqualTo("{\"k\":[\"west\"]}");
        assertThat(args(OP.since("k", 30))).isEqualTo("{\"k\":\"2025-12-16T12:00:00Z\"}");
        assertThat(args(OP.fixed("k", 3))).isEqualTo("{\"k\":3}");
    }

    @Test
    void aPointerThatLeadsNowhereMakesNoRequest() {
        assertThat(args(OP.from("k", "/other"))).isEqualTo("none");
        assertThat(args(OP.from("k", "/z"))).isEqualTo("none");
        assertThat(args(OP.fromAsList("k", "/other"))).isEqualTo("none");
        assertThat(args(OP.parent("k", "/other"))).isEqualTo("none");
        assertThatThrownBy(() -> ARGUMENTS.request(OP.from("k", "/n"), SCOPE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsGlobalIsAskedAtHome() {
        assertThat(ARGUMENTS.request(OP, SCOPE.global()).region()).isEqualTo("home");
        assertThat(ARGUMENTS.request(OP, SCOPE).region()).isEqualTo("west");
    }
}
