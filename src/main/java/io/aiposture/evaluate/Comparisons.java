package io.aiposture.evaluate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelKind;
import java.util.List;
import java.util.Set;

/**
 * Finds comparisons of whole lists and maps. CEL compares them element by element and stops at the first difference, so
 * that the unread rest of a list would decide; conditions ask for {@code size()} or for elements instead.
 */
final class Comparisons {

    private static final Set<String> EQUALITY = Set.of("_==_", "_!=_");

    private Comparisons() {}

    static List<String> ofContainers(CelAbstractSyntaxTree ast) {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.CALL && isComparison(ast, node.expr()))
                .map(node -> "lists and maps cannot be compared whole: use size(), exists() or all()")
                .limit(1)
                .toList();
    }

    private static boolean isComparison(CelAbstractSyntaxTree ast, CelExpr expr) {
        return EQUALITY.contains(expr.call().function())
                && expr.call().args().stream().anyMatch(arg -> ast.getType(arg.id())
                        .map(t -> t.kind() == CelKind.LIST || t.kind() == CelKind.MAP)
                        .orElse(false));
    }
}
