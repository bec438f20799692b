package io.aiposture.aws.call;

import io.aiposture.collect.type.Operation;
import java.lang.reflect.Method;
import software.amazon.awssdk.core.SdkPojo;

/** The SDK's models of an operation's request and answer. */
public final class Models {

    private Models() {}

    /** An empty request. */
    public static SdkPojo question(Operation operation) {
        return builder(method(operation).getParameterTypes()[0]);
    }

    /** An empty answer. */
    public static SdkPojo answer(Operation operation) {
        return builder(method(operation).getReturnType());
    }

    private static Method method(Operation operation) {
        return SdkApi.method(operation);
    }

    private static SdkPojo builder(Class<?> model) {
        try {
            return (SdkPojo) model.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no builder of " + model, e);
        }
    }
}
