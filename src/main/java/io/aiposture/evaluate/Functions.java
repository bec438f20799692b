package io.aiposture.evaluate;

import com.google.re2j.Pattern;
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

    /** What {@code text.matches(expression)} becomes, see {@link Macros}. */
    static final String MATCHES = "@matches";

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
                            ListType.create(SimpleType.STRING))),
            CelFunctionDecl.newFunctionDeclaration(
                    MATCHES,
                    CelOverloadDecl.newGlobalOverload(MATCHES, SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)));

    private static final int MOST_INSTRUCTIONS = 500;

    private static final Memo<Pattern> PATTERNS = new Memo<>();

    private Functions() {}

    static void bind(CelRuntimeBuilder builder) {
        builder.addFunctionBindings(CelFunctionBinding.fromOverloads(
                MATCHES, CelFunctionBinding.from(MATCHES, String.class, String.class, Functions::matches)));
        builder.addFunctionBindings(CelFunctionBinding.fromOverloads(
                "is",
                CelFunctionBinding.from("string_is_string", String.class, String.class, String::equalsIgnoreCase)));
        builder.addFunctionBindings(CelFunctionBinding.fromOverloads(
                "isIn", CelFunctionBinding.from("string_is_in_list", String.class, List.class, Functions::isIn)));
    }

    /** As CEL's own: RE2, anywhere in the text, of limited size. */
    private static boolean matches(String text, String expression) {
        return PATTERNS.of(expression, Functions::pattern).matcher(text).find();
    }

    private static Pattern pattern(String expression) {
        Pattern pattern = Pattern.compile(expression);
        if (pattern.programSize() > MOST_INSTRUCTIONS) {
            throw new IllegalArgumentException("the regular expression is too large");
        }
        return pattern;
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
