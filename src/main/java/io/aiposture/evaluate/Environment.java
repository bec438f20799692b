package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntimeBuilder;
import io.aiposture.collect.type.ResourceType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The CEL environment of one rule: its resource type as {@code resource}, the joins {@code find} and {@code list} for
 * the types it names, {@code params}, {@code now}, {@code account} and {@code region}.
 *
 * <p>A join's type is a literal. A macro turns {@code find("T", key)} into a call of the function {@code find:T}, which
 * is declared with T's own type: so joins are checked as strictly as {@code resource} is.
 */
final class Environment {

    static final String FIND = "find:";
    static final String LIST = "list:";
    static final String NOW = "now";
    private static final String CONTEXT = "@context";
    private static final CelType CONTEXT_TYPE = OpaqueType.create("aiposture.Context");
    /** A condition that needs more steps is a mistake, not a rule. */
    private static final int MAX_ITERATIONS = 5_000_000;

    static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(MAX_ITERATIONS)
            .maxRegexProgramSize(500)
            .build();

    private Environment() {}

    /** Runs conditions that join no other types than these; it can be shared by all rules. */
    static Planner planner(Set<String> joined) {
        return new Planner(OPTIONS, bindings -> {
            bindings.addFunctionBindings(Macros.BINDING);
            Functions.bind(bindings);
            joined.forEach(type -> bindJoins(bindings, type));
        });
    }

    /** Checks conditions of one rule. */
    static CelCompiler compiler(
            ResourceType judged, Collection<ResourceType> joined, Map<String, JsonNode> parameters) {
        CelTypes types = new CelTypes(joined, parameters);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(ImmutableList.of())
                .addMacros(Macros.all())
                .addFunctionDeclarations(Macros.DECLARATION)
                .addFunctionDeclarations(Functions.DECLARATIONS)
                .addMacros(join("find", 2, FIND), join("list", 1, LIST))
                .addLibraries(CelExtensions.optional(), CelExtensions.strings())
                .setTypeProvider(types)
                .addVar("resource", types.type(judged.name()))
                .addVar("params", types.type("params"))
                .addVar(NOW, SimpleType.TIMESTAMP)
                .addVar("account", SimpleType.STRING)
                .addVar("region", SimpleType.STRING)
                .addVar(CONTEXT, CONTEXT_TYPE);
        joined.forEach(type -> declareJoins(builder, type.name(), types.type(type.name())));
        return builder.build();
    }

    private static CelMacro join(String name, int arguments, String prefix) {
        return CelMacro.newGlobalMacro(name, arguments, (factory, target, args) -> {
            CelExpr type = args.get(0);
            if (type.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
                    || type.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
                return Optional.of(notLiteral(factory, type, name));
            }
            CelExpr context = factory.newIdentifier(CONTEXT);
            String function = prefix + type.constant().stringValue();
            return Optional.of(
                    arguments == 1
                            ? factory.newGlobalCall(function, context)
                            : factory.newGlobalCall(function, context, args.get(1)));
        });
    }

    private static CelExpr notLiteral(CelMacroExprFactory factory, CelExpr at, String name) {
        return factory.reportError(CelIssue.formatError(
                at.id(),
                factory.getSourceLocation(at),
                "the resource type of " + name + "() must be a literal string"));
    }

    private static void declareJoins(CelCompilerBuilder builder, String type, CelType celType) {
        builder.addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                        FIND + type,
                        CelOverloadDecl.newGlobalOverload(FIND + type, celType, CONTEXT_TYPE, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                        LIST + type,
                        CelOverloadDecl.newGlobalOverload(LIST + type, ListType.create(celType), CONTEXT_TYPE)));
    }

    private static void bindJoins(CelRuntimeBuilder builder, String type) {
        builder.addFunctionBindings(CelFunctionBinding.fromOverloads(
                FIND + type,
                CelFunctionBinding.from(
                        FIND + type, Context.class, String.class, (context, key) -> orNull(context.find(type, key)))));
        builder.addFunctionBindings(CelFunctionBinding.fromOverloads(
                LIST + type, CelFunctionBinding.from(LIST + type, Context.class, context -> context.list(type))));
    }

    private static Object orNull(@Nullable Object found) {
        return found == null ? NullValue.NULL_VALUE : found;
    }

    /** The value of a variable other than {@code resource} in one evaluation. */
    static Optional<Object> variable(String name, Context context, Object params, Object now) {
        return switch (name) {
            case "params" -> Optional.of(params);
            case NOW -> Optional.of(now);
            case "account" -> Optional.of(context.resource().scope().account());
            case "region" -> Optional.of(context.resource().scope().region());
            case CONTEXT -> Optional.of(context);
            default -> Optional.empty();
        };
    }
}
