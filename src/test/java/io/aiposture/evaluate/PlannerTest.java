package io.aiposture.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our planner makes of an expression is what a runtime of CEL makes of it. */
class PlannerTest {

    private static final Planner OURS = Environment.planner(Set.of());

    private static Optional<Object> variable(String name) {
        try {
            ObjectNode data = (ObjectNode)
                    new ObjectMapper()
                            .readTree(
                                    "{\"name\": \"box\", \"size\": 3, \"weight\": 1.5,"
                                            + " \"open\": true, \"words\": [\"a\", \"b\"], \"tags\": {\"k\": \"v\"},"
                                            + " \"items\": [{\"kind\": \"x\"}, {\"kind\": \"y\"}], \"inner\": {\"deep\": {\"a\": \"z\"}}}");
            return switch (name) {
                case "resource" -> Optional.of(new ObjectView(data, Marks.NONE, null));
                case "now" -> Optional.of(Instant.parse("2026-01-15T12:00:00Z"));
                default -> Optional.of(name);
            };
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Program asCelPlans(CelAbstractSyntaxTree ast) throws CelEvaluationException {
        CelRuntimeBuilder builder = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(Environment.OPTIONS)
                .addFunctionBindings(Macros.BINDING)
                .addLibraries(CelExtensions.optional(), CelExtensions.strings());
        Functions.bind(builder);
        return builder.build().createProgram(ast);
    }

    private static Object outcome(Program program) {
        try {
            return program.eval((CelVariableResolver) PlannerTest::variable);
        } catch (CelEvaluationException e) {
            return e.getErrorCode();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource.size + 1 == 4 && resource.weight * 2.0 == 3.0 && dyn(resource.size) == 3.0",
                "resource.size / 0",
                "resource.size % 2 - -resource.size",
                "9223372036854775807 + resource.size",
                "resource.name + '-' + region",
                "resource.words[9]",
                "resource.owner",
                "resource.?inner.?deep.?a",
                "resource.?inner.?a.orValue('none')",
                "resource.?inner.a.hasValue()",
                "resource.?tags[?'k'].value()",
                "resource.?tags['none'].hasValue()",
                "resource.words[?7].or(optional.of('far')).value()",
                "resource.words.map(w, w.upperAscii()).join('+')",
                "resource.words.map(w, [w, w])[1][0]",
                "resource.items.filter(i, i.kind != 'x').map(i, i.kind)",
                "resource.items.exists_one(i, i.kind == 'x') && resource.items.all(i, has(i.kind))",
                "resource.tags.map(k, resource.tags[k])",
                "resource.tags.exists(k, k.startsWith('k')) && 'k' in resource.tags",
                "size(resource.words) + size(resource.name) + size({'a': [1]})",
                "'b' in resource.words && !('c' in ['a', 'b']) && 2 in [1, 2.0]",
                "[1, 2] + [resource.size]",
                "[?optional.none(), ?optional.ofNonZeroValue(''), ?optional.of(2)]",
                "{'a': resource.name}['a'] == 'box'",
                "resource.open ? 'yes' : 'no'",
                "int('12') + int(3.7) + int(now - duration('1h') < now ? '1' : '0')",
                "string(resource.size) + string(1.5) + string(true) + string(now)",
                "double('1.5') + double(resource.size)",
                "timestamp('2026-01-01T00:00:00Z') < now && now.getFullYear() == 2026",
                "(now - timestamp('2026-01-01T00:00:00Z')).getHours()",
                "timestamp('yesterday')",
                "duration('90m') > duration('1h')",
                "type(resource.size) == int && type(now) == type(timestamp(0)) && type(resource.name) == string",
                "'a,b,,c'.split(',').size() + 'aXbX'.replace('X', '').size() + ' a '.trim().size()",
                "'abcb'.lastIndexOf('b') + 'abcb'.indexOf('b') + 'abc'.substring(1).size() + 'é'.size()",
                "'abc'.charAt(1) + 'abc'.reverse() + strings.quote('a\"b')",
                "'abc'.contains('b') && 'abc'.endsWith('c') && 'abc'.matches('^a.c$') && 'A'.is('a')",
                "resource.owner == 'x' || resource.open",
                "resource.inner == null || resource.inner.a == 'x'",
                "resource.inner != null && null == null && resource.open == true && !(resource.size != 3)",
                "dyn(resource.size) == dyn(resource.name) || dyn(resource.weight) == dyn('1.5') || 1.0 == 1.5",
                "optional.of(optional.of(1)).value().value() == 1 && resource.?owner == optional.none()"
            })
    void meansWhatItMeansToCel(String expression) throws Exception {
        CelAbstractSyntaxTree ast = Environment.compiler(
                        Fixture.CATALOG.types().get("T::Box"),
                        Fixture.CATALOG.types().values(),
                        Map.of())
                .compile(expression)
                .getAst();
        assertThat(outcome(OURS.plan(ast))).isEqualTo(outcome(asCelPlans(ast)));
    }
}
