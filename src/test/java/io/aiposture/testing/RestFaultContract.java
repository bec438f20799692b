package io.aiposture.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.collect.type.DeclaredType;
import java.util.List;

/** {@link FaultContract} for the clouds of {@link RestSample}. */
public abstract class RestFaultContract extends FaultContract {

    /** What is read. */
    protected abstract RestSample sample();

    /** How the cloud writes its errors, lists and page tokens. */
    protected abstract FaultyTransport.Shapes shapes();

    /** The lists in the answers of an operation. */
    protected List<FaultyTransport.ListOf> lists(String operation) {
        return declared().types().values().stream()
                .filter(t -> t.list().id().equals(operation) && !t.isSetting())
                .map(t -> new FaultyTransport.ListOf(t.items(), naming(t)))
                .toList();
    }

    private static List<String> naming(DeclaredType type) {
        return type.id();
    }

    @Override
    protected Provider provider() {
        return sample().provider();
    }

    @Override
    protected Collector sound() {
        return sample().reader().apply(sample().estate());
    }

    @Override
    protected Collector faulty(String operation, Fault fault) {
        return sample().reader()
                .apply(new FaultyTransport(sample().estate(), operation, fault, shapes(), lists(operation)));
    }

    @Override
    protected boolean canHave(String operation, Fault fault) {
        if (fault == Fault.PARTIAL) {
            return !lists(operation).isEmpty() && shapes().lacking(JsonNodeFactory.instance.objectNode());
        }
        return fault != Fault.NULL_LIST && fault != Fault.ITEMS_WITHOUT_ID
                || !lists(operation).isEmpty();
    }
}
