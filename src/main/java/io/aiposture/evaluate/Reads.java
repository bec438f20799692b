package io.aiposture.evaluate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.Set;
import java.util.TreeSet;

/**
 * What conditions mention: the planner collects no more than that.
 *
 * @param joins resource types named in {@code find} and {@code list}
 * @param fields top-level fields of the rule's own resource
 * @param derived names of derived facts, of its own or a joined resource
 */
record Reads(Set<String> joins, Set<String> fields, Set<String> derived) {

    Reads() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** Whether a condition looks at a variable. */
    static boolean mentions(CelAbstractSyntaxTree ast, String variable) {
        return CelNavigableAst.fromAst(ast).getRoot().allNodes().anyMatch(node -> isIdentifier(node.expr(), variable));
    }

    void add(CelAbstractSyntaxTree ast) {
        CelNavigableAst.fromAst(ast).getRoot().allNodes().forEach(node -> add(node.expr()));
    }

    private void add(CelExpr expr) {
        if (expr.exprKind().getKind() == Kind.CALL) {
            call(expr.call());
        } else if (expr.exprKind().getKind() == Kind.SELECT) {
            select(expr.select().operand(), expr.select().field());
        }
    }

    private void call(CelExpr.CelCall call) {
        String function = call.function();
        if (function.startsWith(Environment.FIND) || function.startsWith(Environment.LIST)) {
            joins.add(function.substring(Environment.FIND.length()));
        } else if (function.equals("_?._")) {
            // optional selection, resource.?Field: the field is a constant argument
            select(call.args().get(0), call.args().get(1).constant().stringValue());
        }
    }

    private void select(CelExpr operand, String field) {
        if (isIdentifier(operand, "resource")) {
            fields.add(field);
        } else if (operand.exprKind().getKind() == Kind.SELECT
                && operand.select().field().equals(ResourceView.DERIVED)) {
            derived.add(field);
        }
    }

    private static boolean isIdentifier(CelExpr expr, String name) {
        return expr.exprKind().getKind() == Kind.IDENT && expr.ident().name().equals(name);
    }
}
