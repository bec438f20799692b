package io.aiposture.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.CelKind;
import io.aiposture.collect.type.ResourceType;
import io.aiposture.rule.Packed;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bundle keeps of a checked condition is all that planning asks for. */
class PackedAstTest {

    private static CelAbstractSyntaxTree checked(String condition) throws Exception {
        Map<String, ResourceType> types = Fixture.CATALOG.types();
        Collection<ResourceType> all = types.values();
        return Environment.compiler(types.get("T::Box"), all, Map.of())
                .compile(condition)
                .getAst();
    }

    private static Packed.Reader packed(CelAbstractSyntaxTree ast) {
        Packed.Writer out = new Packed.Writer();
        PackedAst.write(out, ast);
        return new Packed.Reader(out.toBytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2, -3].exists(x, x > 1.5) && !(resource.inner == null)",
                "{'a': true, 'c': false}.all(k, k.startsWith('a')) || has(resource.inner.a)",
                "type(now) == type(now) && type(resource.size) == int",
                "['a'].map(x, x + region).filter(x, x != account).size() > 0 ? true : false",
                "resource.?inner.?deep.?a.orValue('') == 'x' && [?optional.none(), 2].size() == 1",
                "now - duration('24h') > timestamp('2026-01-01T00:00:00Z')",
                "'Disabled'.is('disabled') || 'on'.isIn(['On']) || 'a,b'.split(',')[0].matches('[a-z]')",
                "find('T::Owner', resource.owner) != null && list('T::Owner').exists_one(o, o.admin)"
            })
    void whatPlanningNeedsIsKept(String condition) throws Exception {
        CelAbstractSyntaxTree ast = checked(condition);
        Packed.Reader in = packed(ast);
        CelAbstractSyntaxTree kept = PackedAst.read(in);
        in.end();
        assertThat(kept.isChecked()).isTrue();
        assertThat(kept.getExpr()).isEqualTo(ast.getExpr());
        assertThat(kept.getReferenceMap()).isEqualTo(ast.getReferenceMap());
        for (long id : ast.getReferenceMap().keySet()) {
            assertThat(kept.getTypeOrThrow(id).kind() == CelKind.TYPE)
                    .isEqualTo(ast.getTypeOrThrow(id).kind() == CelKind.TYPE);
        }
        Environment.planner(Set.of("T::Owner")).plan(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b'abc' == b'abc'", "1u == 2u"})
    void whatNoRuleNeedsIsRefused(String condition) throws Exception {
        CelAbstractSyntaxTree ast = checked(condition);
        assertThatThrownBy(() -> packed(ast)).hasMessageContaining("a rule cannot hold");
    }

    @org.junit.jupiter.api.Test
    void damageIsFound() throws Exception {
        Packed.Writer out = new Packed.Writer();
        PackedAst.write(out, checked("resource.size in [1, 2]"));
        byte[] bytes = out.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> PackedAst.read(new Packed.Reader(cut))).isInstanceOf(IllegalStateException.class);
        }
    }
}
