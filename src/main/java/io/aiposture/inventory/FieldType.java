package io.aiposture.inventory;

/** Type of a field in a resource's data, as the cloud's API model declares it. */
public sealed interface FieldType {

    /** A type that conditions cannot be checked against: free-form documents. */
    record Any() implements FieldType {}

    /** A scalar. Times are ISO-8601 strings. */
    enum Scalar implements FieldType {
        STRING,
        INT,
        DOUBLE,
        BOOL
    }

    record ListOf(FieldType element) implements FieldType {}

    /** An object whose keys are data, for example tags or environment variables. */
    record MapOf(FieldType value) implements FieldType {}

    /** A list of texts. */
    FieldType TEXTS = new ListOf(Scalar.STRING);

    /** A named structure of the same {@link TypeSchema}. */
    record Shape(String name) implements FieldType {}

    /**
     * Reads the compact form: {@code string}, {@code int}, {@code double}, {@code bool}, {@code any},
     * {@code list<T>}, {@code map<T>}, or the name of a shape.
     */
    static FieldType parse(String text) {
        return switch (text) {
            case "any" -> new Any();
            case "string" -> Scalar.STRING;
            case "int" -> Scalar.INT;
            case "double" -> Scalar.DOUBLE;
            case "bool" -> Scalar.BOOL;
            default -> parseComposite(text);
        };
    }

    private static FieldType parseComposite(String text) {
        if (text.startsWith("list<") && text.endsWith(">")) {
            return new ListOf(parse(text.substring(5, text.length() - 1)));
        }
        if (text.startsWith("map<") && text.endsWith(">")) {
            return new MapOf(parse(text.substring(4, text.length() - 1)));
        }
        if (text.isEmpty() || text.contains("<") || text.contains(">")) {
            throw new IllegalArgumentException("not a field type: " + text);
        }
        return new Shape(text);
    }

    /** The compact form that {@link #parse} reads. */
    default String text() {
        if (this instanceof Scalar s) {
            return s.name().toLowerCase(java.util.Locale.ROOT);
        } else if (this instanceof ListOf l) {
            return "list<" + l.element().text() + ">";
        } else if (this instanceof MapOf m) {
            return "map<" + m.value().text() + ">";
        } else if (this instanceof Shape s) {
            return s.name();
        }
        return "any";
    }
}
