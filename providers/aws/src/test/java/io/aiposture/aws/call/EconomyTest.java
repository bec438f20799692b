package io.aiposture.aws.call;

import io.aiposture.aws.AwsProvider;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.testing.EconomyContract;
import java.util.Map;
import java.util.function.Consumer;

class EconomyTest extends EconomyContract {

    @Override
    protected Provider provider() {
        return new AwsProvider();
    }

    @Override
    protected Collector collector(Consumer<String> asked) {
        return Nordlicht.collector(Nordlicht.watched(
                Nordlicht.ESTATE,
                request -> asked.accept(request.id() + " " + request.region() + " " + request.args())));
    }

    @Override
    protected Map<String, String> twice() {
        return Map.of("sts:GetCallerIdentity eu-west-1 {}", "before it nothing is known, not even whose the answer is");
    }
}
