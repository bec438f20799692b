package io.aiposture.evaluate;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelContainer;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.DefaultTypeProvider;
import dev.cel.common.values.CelValueConverter;
import dev.cel.common.values.CelValueProvider;
import dev.cel.common.values.NullValue;
import dev.cel.common.values.OptionalValue;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.DefaultDispatcher;
import dev.cel.runtime.DescriptorTypeResolver;
import dev.cel.runtime.InternalCelFunctionBinding;
import dev.cel.runtime.Program;
import dev.cel.runtime.RuntimeEquality;
import dev.cel.runtime.RuntimeHelpers;
import dev.cel.runtime.planner.ProgramPlanner;
import dev.cel.runtime.standard.TypeFunction;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes checked expressions runnable with CEL's own planner, put together without protobuf. A runtime of CEL asks of
 * every value at every step whether it is a message, a list or a map that must be converted; ours are CEL's values
 * already, and that was more than half of all time on Java 17. The price is the use of what cel-java calls internal, as in
 * {@link ObjectView}.
 */
final class Planner {

    private final ProgramPlanner planner;

    /** @param more binds what is ours */
    Planner(CelOptions options, Consumer<Bindings> more) {
        CelTypeProvider types = DefaultTypeProvider.getInstance();
        CelValueConverter values = new AsTheyAre();
        CelValueProvider structs = (type, fields) -> Optional.empty();
        RuntimeEquality equality = RuntimeEquality.create(RuntimeHelpers.create(), options);
        Bindings bindings = new Bindings();
        CelExtensions.optional().setRuntimeOptions(bindings, equality, options);
        CelExtensions.strings().setRuntimeOptions(bindings);
        bindings.addFunctionBindings(TypeFunction.create(DescriptorTypeResolver.create(types, values))
                .newFunctionBindings(options, equality));
        more.accept(bindings);
        DefaultDispatcher.Builder functions = DefaultDispatcher.newBuilder();
        CelStandardFunctions.newBuilder()
                .build()
                .newFunctionBindings(equality, options)
                .forEach(binding -> add(functions, quicker(binding, equality)));
        bindings.all().forEach(binding -> add(functions, binding));
        this.planner = ProgramPlanner.newPlanner(
                types, structs, functions.build(), values, CelContainer.ofName(""), options, ImmutableSet.of());
    }

    /** The same function, where ours takes less time. */
    @SuppressWarnings("Immutable") // CEL's equality has no state
    private static CelFunctionBinding quicker(CelFunctionBinding binding, RuntimeEquality equality) {
        String id = binding.getOverloadId();
        return switch (id) {
            case "string_to_timestamp", "string_to_duration" -> once(binding);
            case "equals" -> CelFunctionBinding.from(id, Object.class, Object.class, (a, b) -> equal(a, b, equality));
            case "not_equals" ->
                CelFunctionBinding.from(id, Object.class, Object.class, (a, b) -> !equal(a, b, equality));
            default -> binding;
        };
    }

    /** CEL's equality asks protobuf first, which prepares logging when it is loaded. */
    private static boolean equal(Object a, Object b, RuntimeEquality equality) {
        if (a.getClass() == b.getClass() && (a instanceof String || a instanceof Boolean || a instanceof Long)) {
            return a.equals(b);
        }
        if (b == NullValue.NULL_VALUE && a instanceof ObjectView) {
            return false;
        }
        return equality.objectEquals(a, b);
    }

    /** Times stand in rules, and several rules ask for the same time of a resource; to parse one takes microseconds. */
    @SuppressWarnings("Immutable") // what a text means does not change
    private static CelFunctionBinding once(CelFunctionBinding binding) {
        Memo<Object> parsed = new Memo<>();
        return CelFunctionBinding.from(
                binding.getOverloadId(),
                String.class,
                text -> parsed.of(text, t -> binding.getDefinition().apply(new Object[] {t})));
    }

    private static void add(DefaultDispatcher.Builder functions, CelFunctionBinding binding) {
        String function = binding instanceof InternalCelFunctionBinding grouped
                ? grouped.getFunctionName()
                : binding.getOverloadId();
        functions.addOverload(
                function, binding.getOverloadId(), binding.getArgTypes(), binding.isStrict(), binding.getDefinition());
    }

    Program plan(CelAbstractSyntaxTree ast) throws CelEvaluationException {
        return planner.plan(ast);
    }

    /** Of all values that a condition can meet, only optional ones have two forms. */
    @SuppressWarnings("Immutable") // it has no state
    private static final class AsTheyAre extends CelValueConverter {

        @Override
        public Object toRuntimeValue(Object value) {
            if (value instanceof Optional<?> optional) {
                return optional.isPresent() ? OptionalValue.create(optional.get()) : OptionalValue.EMPTY;
            }
            return value;
        }

        @Override
        public Object maybeUnwrap(Object value) {
            return value instanceof OptionalValue<?, ?> optional
                    ? optional.isZeroValue() ? Optional.empty() : Optional.of(optional.value())
                    : value;
        }
    }
}
