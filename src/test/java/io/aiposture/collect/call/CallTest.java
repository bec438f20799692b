package io.aiposture.collect.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.pace.Trouble;
import io.aiposture.collect.type.Operation;
import io.aiposture.inventory.Reason;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTest {

    private final Toy toy = new Toy();
    private final Call call =
            new Call(toy, new Request(Operation.op(Toy.SERVICE, "Get"), "", JsonNodeFactory.instance.objectNode()));

    @ParameterizedTest
    @CsvSource({
        Reason.THROTTLED + ",THROTTLED",
        Reason.SERVER_ERROR + ",BROKEN",
        Reason.TIMEOUT + ",SILENT",
        Reason.NETWORK + ",UNSENT",
        Reason.ACCESS_DENIED + ",FINAL",
        Reason.CREDENTIALS + ",FINAL",
        Reason.MALFORMED + ",FINAL",
    })
    void whatMayPassIsTroubleOfItsKind(String reason, Trouble.Kind kind) {
        assertThat(call.trouble(new CallException(reason, "x", new IOException()))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void aTimeOutThatTheServiceReportsIsAnAnswer() {
        assertThat(call.trouble(new CallException(Reason.TIMEOUT, "HTTP 504")).kind())
                .isEqualTo(Trouble.Kind.BROKEN);
    }

    @Test
    void theServiceSaysHowLongToWait() {
        CallException throttled = new CallException(Reason.THROTTLED, "x", Duration.ofSeconds(7), null);
        assertThat(call.trouble(throttled).after()).hasSeconds(7);
    }

    @Test
    void aDefectIsNotTriedAgain() {
        assertThat(call.trouble(new IllegalStateException()).kind()).isEqualTo(Trouble.Kind.FINAL);
    }

    @Test
    void anAnswerIsNoMoreThanOneAttempt() throws Exception {
        toy.answers.put("Get", "{}");
        assertThat(call.attempt()).isPresent();
        assertThat(toy.asked).hasSize(1);
    }
}
