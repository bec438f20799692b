package io.aiposture.evaluate;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeType;
import dev.cel.common.values.NullValue;
import io.aiposture.rule.Packed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checked expressions in a bundle: their nodes and what their names were found to mean, which is all that planning looks
 * at. Of types only this remains: whether a name is that of a type. Places in the source are left out. CEL's own form is
 * protobuf's; that library alone would cost more time at start than all the rest of a bundle.
 */
@SuppressWarnings("EnumOrdinal") // who reads is of the build that wrote
final class PackedAst {

    private static final CelType A_TYPE = TypeType.create(SimpleType.DYN);

    private PackedAst() {}

    static void write(Packed.Writer out, CelAbstractSyntaxTree ast) {
        expression(out, ast.getExpr());
        out.list(ast.getReferenceMap().entrySet(), (o, e) -> {
            o.number(Math.toIntExact(e.getKey()));
            o.text(e.getValue().name());
            o.texts(e.getValue().overloadIds());
            o.list(e.getValue().value().stream().toList(), PackedAst::constant);
            o.flag(ast.getTypeOrThrow(e.getKey()).kind() == CelKind.TYPE);
        });
    }

    private static void expression(Packed.Writer out, CelExpr e) {
        Kind kind = e.exprKind().getKind();
        out.number(kind.ordinal());
        out.number(Math.toIntExact(e.id()));
        switch (kind) {
            case CONSTANT -> constant(out, e.constant());
            case IDENT -> out.text(e.ident().name());
            case SELECT -> {
                expression(out, e.select().operand());
                out.text(e.select().field());
                out.flag(e.select().testOnly());
            }
            case CALL -> {
                out.list(e.call().target().stream().toList(), PackedAst::expression);
                out.text(e.call().function());
                out.list(e.call().args(), PackedAst::expression);
            }
            case LIST -> {
                out.list(e.list().elements(), PackedAst::expression);
                out.list(e.list().optionalIndices(), Packed.Writer::number);
            }
            case MAP -> out.list(e.map().entries(), PackedAst::entry);
            case COMPREHENSION -> comprehension(out, e.comprehension());
            default -> throw new IllegalStateException("a rule cannot make a " + kind);
        }
    }

    private static void entry(Packed.Writer out, CelExpr.CelMap.Entry entry) {
        out.number(Math.toIntExact(entry.id()));
        expression(out, entry.key());
        expression(out, entry.value());
        out.flag(entry.optionalEntry());
    }

    private static void comprehension(Packed.Writer out, CelExpr.CelComprehension c) {
        out.text(c.iterVar());
        out.text(c.iterVar2());
        out.text(c.accuVar());
        List.of(c.iterRange(), c.accuInit(), c.loopCondition(), c.loopStep(), c.result())
                .forEach(part -> expression(out, part));
    }

    private static void constant(Packed.Writer out, CelConstant constant) {
        out.number(constant.getKind().ordinal());
        switch (constant.getKind()) {
            case NULL_VALUE -> {}
            case BOOLEAN_VALUE -> out.flag(constant.booleanValue());
            case INT64_VALUE -> out.text(Long.toString(constant.int64Value()));
            case DOUBLE_VALUE -> out.text(Double.toString(constant.doubleValue()));
            case STRING_VALUE -> out.text(constant.stringValue());
            default -> throw new IllegalStateException("a rule cannot hold a " + constant.getKind());
        }
    }

    static CelAbstractSyntaxTree read(Packed.Reader in) {
        CelExpr root = expression(in);
        Map<Long, CelReference> references = new HashMap<>();
        Map<Long, CelType> types = new HashMap<>();
        types.put(root.id(), SimpleType.DYN);
        int count = in.number();
        for (int i = 0; i < count; i++) {
            long id = in.number();
            CelReference.Builder reference = CelReference.newBuilder().setName(in.text());
            reference.addOverloadIds(in.texts());
            in.list(PackedAst::constant).forEach(reference::setValue);
            references.put(id, reference.build());
            types.put(id, in.flag() ? A_TYPE : SimpleType.DYN);
        }
        return CelAbstractSyntaxTree.newCheckedAst(root, CelSource.newBuilder().build(), references, types);
    }

    private static final Kind[] KINDS = Kind.values();
    private static final CelConstant.Kind[] CONSTANTS = CelConstant.Kind.values();

    private static CelExpr expression(Packed.Reader in) {
        Kind kind = in.oneOf(KINDS);
        long id = in.number();
        return switch (kind) {
            case CONSTANT -> CelExpr.ofConstant(id, constant(in));
            case IDENT -> CelExpr.ofIdent(id, name(in));
            case SELECT -> CelExpr.ofSelect(id, expression(in), name(in), in.flag());
            case CALL -> {
                Optional<CelExpr> target = expressions(in).stream().findFirst();
                yield CelExpr.ofCall(id, target, in.text(), expressions(in));
            }
            case LIST -> CelExpr.ofList(id, expressions(in), ImmutableList.copyOf(in.list(Packed.Reader::number)));
            case MAP -> CelExpr.ofMap(id, ImmutableList.copyOf(in.list(PackedAst::entry)));
            case COMPREHENSION -> comprehension(in, id);
            default -> throw in.damaged();
        };
    }

    /** One object for equal names, and for the fields of JSON that has been read: they are compared at every step. */
    private static String name(Packed.Reader in) {
        return in.text().intern();
    }

    private static ImmutableList<CelExpr> expressions(Packed.Reader in) {
        return ImmutableList.copyOf(in.list(PackedAst::expression));
    }

    private static CelExpr.CelMap.Entry entry(Packed.Reader in) {
        return CelExpr.ofMapEntry(in.number(), expression(in), expression(in), in.flag());
    }

    private static CelExpr comprehension(Packed.Reader in, long id) {
        String variable = name(in);
        String second = name(in);
        String result = name(in);
        return CelExpr.ofComprehension(
                id,
                variable,
                second,
                expression(in),
                result,
                expression(in),
                expression(in),
                expression(in),
                expression(in));
    }

    private static CelConstant constant(Packed.Reader in) {
        return switch (in.oneOf(CONSTANTS)) {
            case NULL_VALUE -> CelConstant.ofValue(NullValue.NULL_VALUE);
            case BOOLEAN_VALUE -> CelConstant.ofValue(in.flag());
            case INT64_VALUE -> CelConstant.ofValue(Long.parseLong(in.text()));
            case DOUBLE_VALUE -> CelConstant.ofValue(Double.parseDouble(in.text()));
            case STRING_VALUE -> CelConstant.ofValue(in.text());
            default -> throw in.damaged();
        };
    }
}
