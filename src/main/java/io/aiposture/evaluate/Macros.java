package io.aiposture.evaluate;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Optional;

/**
 * CEL's macros over lists, made safe for lists that were not read to the end. Such a list ends with an element that
 * throws when it is looked at. A predicate that does not look at its element must not decide over it either, so each
 * macro looks first: {@code exists(x, p)} becomes {@code exists(x, known(x) && p)}, and {@code all(x, p)} becomes
 * {@code all(x, !known(x) || p)}. A predicate that is false (for {@code all}: true) whatever the element still decides.
 */
final class Macros {

    private static final String KNOWN = "@known";

    private Macros() {}

    static final CelFunctionDecl DECLARATION = CelFunctionDecl.newFunctionDeclaration(
            KNOWN, CelOverloadDecl.newGlobalOverload(KNOWN, SimpleType.BOOL, SimpleType.DYN));

    static final CelFunctionBinding BINDING = CelFunctionBinding.from(KNOWN, Object.class, Macros::known);

    private static boolean known(Object element) {
        if (element instanceof UnreadElement unread) {
            throw unread.touched();
        }
        return true;
    }

    /** What replaces the standard macros. */
    static List<CelMacro> all() {
        return List.of(
                CelStandardMacro.HAS.getDefinition(),
                safe(CelStandardMacro.EXISTS, 1, false),
                safe(CelStandardMacro.ALL, 1, true),
                safe(CelStandardMacro.EXISTS_ONE, 1, false),
                safe(CelStandardMacro.FILTER, 1, false),
                safe(CelStandardMacro.MAP_FILTER, 1, false),
                map(),
                matches());
    }

    /** CEL compiles the expression of {@code matches} at every call; ours is compiled once. */
    private static CelMacro matches() {
        return CelMacro.newReceiverMacro(
                "matches",
                1,
                (factory, target, args) -> Optional.of(factory.newGlobalCall(Functions.MATCHES, target, args.get(0))));
    }

    private static CelMacro safe(CelStandardMacro standard, int predicate, boolean universal) {
        CelMacro macro = standard.getDefinition();
        return CelMacro.newReceiverMacro(macro.getFunction(), macro.getArgumentCount(), (factory, target, args) -> {
            ImmutableList.Builder<CelExpr> looked = ImmutableList.builder();
            for (int i = 0; i < args.size(); i++) {
                looked.add(i == predicate ? looking(factory, args.get(0), args.get(i), universal) : args.get(i));
            }
            return macro.getExpander().expandMacro(factory, target, looked.build());
        });
    }

    /** {@code map(x, t)} has no predicate: it becomes {@code map(x, known(x), t)}. */
    private static CelMacro map() {
        CelMacro macro = CelStandardMacro.MAP.getDefinition();
        return CelMacro.newReceiverMacro(macro.getFunction(), macro.getArgumentCount(), (factory, target, args) -> {
            CelExpr known = factory.newGlobalCall(KNOWN, factory.copy(args.get(0)));
            return macro.getExpander().expandMacro(factory, target, ImmutableList.of(args.get(0), known, args.get(1)));
        });
    }

    private static CelExpr looking(CelMacroExprFactory factory, CelExpr element, CelExpr predicate, boolean universal) {
        CelExpr known = factory.newGlobalCall(KNOWN, factory.copy(element));
        if (universal) {
            CelExpr unknown = factory.newGlobalCall(Operator.LOGICAL_NOT.getFunction(), known);
            return factory.newGlobalCall(Operator.LOGICAL_OR.getFunction(), unknown, predicate);
        }
        return factory.newGlobalCall(Operator.LOGICAL_AND.getFunction(), known, predicate);
    }
}
