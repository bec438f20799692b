package io.aiposture.evaluate;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntimeBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions that rules have besides CEL's own: {@code text.is("Disabled")} and {@code text.isIn(["Disabled", "Off"])}
 * compare without regard to case, for clouds that do not promise how they write the values of an enumeration.
 */
final class Functions {

    static final List<CelFunctionDecl> DECLARATIONS = List.of(
            CelFunctionDecl.newFunctionDeclaration(
                    "is",
                    CelOverloadDecl.newMemberOverload(
                            "string_is_string", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)),
            CelFunctionDecl.newFunctionDeclaration(
                    "isIn",
                    CelOverloadDecl.newMemberOverload(
                            "string_is_in_list",
                            SimpleType.BOOL,
                            SimpleType.STRING,
                            ListType.create(SimpleType.STRING))));

    private Functions() {}

    static void bind(CelRuntimeBuilder builder) {
        builder.addFunctionBindings(CelFunctionBinding.fromOverloads(
                "is",
                CelFunctionBinding.from("string_is_string", String.class, String.class, String::equalsIgnoreCase)));
        builder.addFunctionBindings(CelFunctionBinding.fromOverloads(
                "isIn", CelFunctionBinding.from("string_is_in_list", String.class, List.class, Functions::isIn)));
    }

    private static boolean isIn(String text, List<?> list) {
        @Nullable UnreadElement rest = null;
        for (Object element : list) {
            if (element instanceof String s && s.equalsIgnoreCase(text)) {
                return true;
            }
            rest = element instanceof UnreadElement unread ? unread : rest;
        }
        if (rest != null) {
            throw rest.touched();
        }
        return false;
    }
}
