package io.aiposture.evaluate;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.Message;
import dev.cel.common.CelContainer;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.values.CelValueProvider;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeLibrary;
import dev.cel.runtime.CelStandardFunctions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Collects the functions that CEL's libraries bind: they give them to nothing but a builder of runtimes. */
final class Bindings implements CelRuntimeBuilder {

    private final Map<String, CelFunctionBinding> byOverload = new LinkedHashMap<>();

    Collection<CelFunctionBinding> all() {
        return byOverload.values();
    }

    @Override
    public CelRuntimeBuilder addFunctionBindings(CelFunctionBinding... bindings) {
        return addFunctionBindings(List.of(bindings));
    }

    @Override
    public CelRuntimeBuilder addFunctionBindings(Iterable<CelFunctionBinding> bindings) {
        bindings.forEach(b -> byOverload.putIfAbsent(b.getOverloadId(), b));
        return this;
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("only functions are taken from a library");
    }

    @Override
    public CelRuntimeBuilder setOptions(CelOptions options) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder addLateBoundFunctions(String... names) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder addLateBoundFunctions(Iterable<String> names) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder addMessageTypes(Descriptor... types) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder addMessageTypes(Iterable<Descriptor> types) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder addFileTypes(FileDescriptor... files) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder addFileTypes(Iterable<FileDescriptor> files) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder addFileTypes(FileDescriptorSet files) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder setTypeProvider(CelTypeProvider provider) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder setTypeFactory(Function<String, Message.Builder> factory) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder setValueProvider(CelValueProvider provider) {
        throw unsupported();
    }

    @Override
    public CelValueProvider valueProvider() {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder setStandardEnvironmentEnabled(boolean enabled) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder setStandardFunctions(CelStandardFunctions functions) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder addLibraries(CelRuntimeLibrary... libraries) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder addLibraries(Iterable<? extends CelRuntimeLibrary> libraries) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder setExtensionRegistry(ExtensionRegistry registry) {
        throw unsupported();
    }

    @Override
    public CelRuntimeBuilder setContainer(CelContainer container) {
        throw unsupported();
    }

    @Override
    public CelRuntime build() {
        throw unsupported();
    }
}
