package io.aiposture.collect.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.Plan;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A scan that is stopped does not wait for calls that hang. */
class LeftBehindTest {

    private static final DeclaredType RING = DeclaredType.type("Ring", Operation.op(Toy.SERVICE, "ListRings"), "/rings")
            .named("/name", "/name");

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    /** An answer that no interrupt brings forth: a socket of an old library. */
    private void hang() {
        hanging.countDown();
        boolean waiting = true;
        while (waiting) {
            try {
                waiting = !never.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                // goes on waiting
            }
        }
    }

    private void stopWhileHanging() throws InterruptedException {
        Thread stopping = new Thread(() -> {
            try {
                hanging.await();
                stopped.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stopping.start();
    }

    @Test
    void whatWasLeftBehindIsAGapAndItsLateAnswerIsNotAdded() throws Exception {
        Toy toy = new Toy();
        toy.answers.put("ListRings", "{\"rings\":[{\"name\":\"late\"}]}");
        Api slow = new Api() {
            @Override
            public com.fasterxml.jackson.databind.node.ObjectNode call(Request request)
                    throws CallException, NotOfferedException {
                hang();
                return toy.call(request);
            }

            @Override
            public Request next(Request request, com.fasterxml.jackson.databind.node.ObjectNode page) {
                return null;
            }
        };
        Ledger ledger = new Ledger();
        Caller caller = new Caller(slow, ledger, stopped, Pace.free());
        Plan plan = new Plan(Map.of("Ring", Set.of(Plan.ALL_FIELDS)));
        TypeReader reader = new TypeReader(caller, ledger, plan, new Arguments(Instant.EPOCH, ""), toy);
        Rounds rounds = new Rounds(reader, Map.of("Ring", RING), Map.of(), (d, t, w) -> {});
        stopWhileHanging();
        rounds.run(t -> List.of(Toy.SCOPE), read -> "used"::equals);
        never.countDown();
        Thread.sleep(200);
        assertThat(rounds.resources()).isEmpty();
        assertThat(ledger.counts()).isEmpty();
        assertThat(rounds.gaps()).extracting(Gap::reason).containsExactly(Reason.INTERRUPTED);
    }
}
