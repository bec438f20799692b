package io.aiposture.aws.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.aws.type.AwsService;
import io.aiposture.aws.type.PageSizes;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.type.Operation;
import io.aiposture.testing.Fault;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request goes to the wire once: whether and when again is decided where rates are kept. */
class OneAttemptTest {

    private static final Operation LIST = Operation.op(AwsService.SAGEMAKER, "ListModels");

    private final AtomicInteger sent = new AtomicInteger();

    private SdkApi api(Fault fault) {
        Wire.AnswersByOperation counting =
                Nordlicht.watched(new FaultyAnswers(LIST.id(), fault), request -> sent.incrementAndGet());
        AwsSession session = AwsSession.inProcess(counting, "eu-west-1", List.of(), Clock.systemUTC());
        return new SdkApi(session.wire(), session.clients());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DENIED", "THROTTLED", "SERVER_ERROR", "TIMEOUT", "REFUSED"})
    void theClientTriesNothingAgain(Fault fault) {
        Request request = new Request(LIST, "eu-west-1", JsonNodeFactory.instance.objectNode());
        assertThatThrownBy(() -> api(fault).call(request)).isInstanceOf(CallException.class);
        assertThat(sent).hasValue(1);
    }

    @Test
    void everyPageSizeIsOfAParameterThatSomeListHas() {
        for (AwsService service : AwsService.values()) {
            List<Operation> paged = io.aiposture.aws.family.Families.DECLARED.types().values().stream()
                    .flatMap(t -> t.operations())
                    .filter(op -> op.service() == service)
                    .filter(op -> PageSizes.of(op).isPresent())
                    .toList();
            assertThat(paged)
                    .describedAs(service.id())
                    .satisfiesAnyOf(ops -> assertThat(ops).isEmpty(), ops -> assertThat(ops)
                            .anyMatch(op -> Models.question(op).sdkFields().stream()
                                    .anyMatch(f -> f.memberName()
                                            .equals(PageSizes.of(op)
                                                    .orElseThrow()
                                                    .parameter()))));
        }
    }
}
