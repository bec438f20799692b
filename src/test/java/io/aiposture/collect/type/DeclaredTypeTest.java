package io.aiposture.collect.type;

import static io.aiposture.collect.type.DeclaredType.setting;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.collect.Plan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclaredTypeTest {

    private static final Service SERVICE = new Service() {
        @Override
        public String id() {
            return "toy";
        }

        @Override
        public String permission(String operation) {
            return "toy." + operation;
        }

        @Override
        public String noun(String operation) {
            return operation.replace("Get", "");
        }

        @Override
        public boolean regional(Operation operation) {
            return operation.takesRegion();
        }
    };

    private static final DeclaredType BOX =
            type("Box", op(SERVICE, "ListBoxes"), "/boxes").named("/name", "/label", "/Lid/name");
    private static final Operation LID = op(SERVICE, "GetLid").from("name", "/name");

    @Test
    void aDeclarationIsNeverChanged() {
        BOX.forAi().bulk("B").under("Ring").at("x/").attach(LID).describe(LID).newer("f", "string");
        assertThat(BOX.ai()).isFalse();
        assertThat(BOX.bulk()).isEmpty();
        assertThat(BOX.parent()).isNull();
        assertThat(BOX.level()).isEmpty();
        assertThat(BOX.operations()).hasSize(1);
        assertThat(BOX.extra()).isEmpty();
    }

    @Test
    void everyPartIsKept() {
        DeclaredType all =
                BOX.forAi().bulk("B").under("Ring").at("x/").attach(LID).describe(op(SERVICE, "GetBox"));
        assertThat(all.ai()).isTrue();
        assertThat(all.bulk()).isEqualTo("B");
        assertThat(all.parent()).isEqualTo("Ring");
        assertThat(all.level()).isEqualTo("x/");
        assertThat(all.operations().map(Operation::name)).containsExactly("ListBoxes", "GetBox", "GetLid");
        assertThat(all.id()).containsExactly("/name");
    }

    @Test
    void attachmentsAreWantedWhenSomebodyLooksOrTheyBringNames() {
        Operation side = op(SERVICE, "GetSide");
        DeclaredType type = BOX.attach(LID).attach(side);
        assertThat(type.wants(LID, new Plan(Map.of("Box", Set.of())))).isTrue();
        assertThat(type.wants(side, new Plan(Map.of("Box", Set.of())))).isFalse();
        assertThat(type.wants(side, new Plan(Map.of("Box", Set.of("Side"))))).isTrue();
        assertThat(type.wants(side, new Plan(Map.of("Box", Set.of("*"))))).isTrue();
    }

    @Test
    void regionsAndSettings() {
        assertThat(BOX.global()).isTrue();
        assertThat(type("R", op(SERVICE, "List").scoped("p", "r/{region}"), "/x")
                        .global())
                .isFalse();
        assertThat(setting("S", op(SERVICE, "GetS")).isSetting()).isTrue();
        assertThat(BOX.isSetting()).isFalse();
    }

    @Test
    void aTypeIsDeclaredOnce() {
        Family family = () -> List.of(BOX);
        assertThatThrownBy(() -> Declarations.of(List.of(family, family), ai -> type -> List.of()))
                .hasMessageContaining("Box");
    }

    @Test
    void aPlanTakesParentsAlong() {
        DeclaredType lid =
                type("Lid", op(SERVICE, "ListLids"), "/lids").under("Box").attach(LID);
        Declarations declared = Declarations.of(List.of(() -> List.of(BOX, lid)), ai -> type -> List.of());
        Plan plan = new Plan(Map.of("Lid", Set.of("name")));
        assertThat(declared.closed(plan)).containsOnlyKeys("Box", "Lid");
        assertThat(declared.permissions(plan, List.of())).containsExactly("toy.ListBoxes", "toy.ListLids");
    }
}
