package io.aiposture.collect.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PaceTest {

    private static final Route FAST = new Route("fast", new Quota(10_000, 10_000), "e", "p");

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger underway = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** Fails as often as it is told, then answers after a while. */
    private final class Toy implements Work<Integer> {
        private final Trouble trouble;
        private final long millis;
        private int failures;

        Toy(int failures, Trouble trouble, long millis) {
            this.failures = failures;
            this.trouble = trouble;
            this.millis = millis;
        }

        @Override
        public Integer attempt() throws IOException, InterruptedException {
            sent.incrementAndGet();
            most.accumulateAndGet(underway.incrementAndGet(), Math::max);
            try {
                Thread.sleep(millis);
                if (failures-- > 0) {
                    throw new IOException("toy");
                }
                return 42;
            } finally {
                underway.decrementAndGet();
            }
        }

        @Override
        public Trouble trouble(Exception thrown) {
            return trouble;
        }
    }

    private Toy good(long millis) {
        return new Toy(0, Trouble.of(Trouble.Kind.FINAL), millis);
    }

    private Toy bad(int failures, Trouble.Kind kind) {
        return new Toy(failures, Trouble.of(kind), 1);
    }

    private static Pace pace(double rate, int concurrency, Duration deadline) {
        return Pace.of(new Limits(rate, concurrency, Optional.ofNullable(deadline)));
    }

    private static Pace pace() {
        return Pace.of(Limits.NONE);
    }

    private static Route route(String name, Quota quota) {
        return new Route(name, quota, name, name);
    }

    private static double seconds(Runnable what) {
        long began = System.nanoTime();
        what.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private List<CompletableFuture<Integer>> submit(Pace pace, Route route, int times, long millis) {
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(pace.submit(route, good(millis)));
        }
        return all;
    }

    private static void join(List<CompletableFuture<Integer>> all) {
        all.forEach(CompletableFuture::join);
    }

    private static NotSentException.Why why(CompletableFuture<Integer> refused) {
        Throwable thrown = refused.handle((n, e) -> e).join();
        assertThat(thrown).isInstanceOf(NotSentException.class);
        return ((NotSentException) thrown).why();
    }

    @Test
    void aSlowBucketHoldsNobodyUp() {
        Pace pace = pace(Double.POSITIVE_INFINITY, 2, null);
        List<CompletableFuture<Integer>> slow = submit(pace, route("slow", new Quota(2, 1)), 6, 1);
        double fast = seconds(() -> join(submit(pace, FAST, 100, 2)));
        assertThat(fast).isLessThan(1);
        assertThat(slow.get(5)).isNotDone();
        join(slow);
    }

    @Test
    void aBucketIsUsedAtItsRate() {
        Pace pace = pace();
        double took = seconds(() -> join(submit(pace, route("api", new Quota(50, 10)), 105, 30)));
        // 5 at once, the others at 47.5 a second
        assertThat(took).isBetween(2.0, 2.8);
    }

    @Test
    void theWholeRunKeepsItsRate() {
        Pace pace = pace(20, 8, null);
        double took = seconds(() -> {
            List<CompletableFuture<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.addAll(submit(pace, route("r" + i, Quota.perSecond(100)), 5, 1));
            }
            join(all);
        });
        assertThat(took).isBetween(0.9, 1.5);
    }

    @Test
    void noMoreAreUnderWayThanAllowed() {
        Pace pace = pace(Double.POSITIVE_INFINITY, 3, null);
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.addAll(submit(pace, route("r" + i, Quota.perSecond(1000)), 5, 5));
        }
        join(all);
        assertThat(most).hasValue(3);
    }

    @Test
    void aSlowEndpointGetsHalfOfTheThreads() {
        Pace pace = pace(Double.POSITIVE_INFINITY, 4, null);
        pace.submit(FAST, good(1)).join();
        List<CompletableFuture<Integer>> all = submit(pace, FAST, 12, 20);
        join(all);
        assertThat(most).hasValue(2);
    }

    @Test
    void whatMayPassIsSentAgain() {
        Pace pace = pace();
        assertThat(pace.submit(FAST, bad(2, Trouble.Kind.BROKEN)).join()).isEqualTo(42);
        assertThat(sent).hasValue(3);
        assertThat(pace.submit(FAST, bad(1, Trouble.Kind.THROTTLED)).join()).isEqualTo(42);
        assertThat(pace.submit(FAST, bad(1, Trouble.Kind.UNSENT)).join()).isEqualTo(42);
        assertThat(pace.submit(FAST, bad(1, Trouble.Kind.SILENT)).join()).isEqualTo(42);
    }

    @Test
    void whatStaysIsNot() {
        assertThatThrownBy(() -> pace().submit(FAST, bad(1, Trouble.Kind.FINAL)).join())
                .hasCauseInstanceOf(IOException.class);
        assertThat(sent).hasValue(1);
    }

    @Test
    void theApiSaysWhenToComeBack() {
        Pace pace = pace();
        Toy throttled = new Toy(1, new Trouble(Trouble.Kind.THROTTLED, Duration.ofSeconds(1)), 1);
        double took = seconds(() -> pace.submit(FAST, throttled).join());
        assertThat(took).isBetween(1.0, 1.5);
    }

    @Test
    void anApiThatIsUsedUpForHoursIsNotWaitedFor() {
        Pace pace = pace();
        Toy throttled = new Toy(9, new Trouble(Trouble.Kind.THROTTLED, Duration.ofHours(1)), 1);
        assertThatThrownBy(() -> pace.submit(FAST, throttled).join()).isInstanceOf(CompletionException.class);
        assertThat(why(pace.submit(FAST, good(1)))).isEqualTo(NotSentException.Why.DEAD);
        assertThat(sent).hasValue(1);
    }

    @Test
    void aDeadPlaceCostsOneTimeOut() {
        Pace pace = pace();
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Route there = new Route("b" + i, Quota.perSecond(100), "e" + i, "dead");
            all.add(pace.submit(there, new Toy(9, Trouble.of(Trouble.Kind.SILENT), 200)));
            all.add(pace.submit(there, new Toy(9, Trouble.of(Trouble.Kind.SILENT), 200)));
        }
        CompletableFuture<Integer> elsewhere = pace.submit(FAST, good(1));
        assertThat(elsewhere.join()).isEqualTo(42);
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .handle((n, e) -> e)
                .join();
        assertThat(sent).hasValue(2);
        assertThat(all.stream().filter(f -> failure(f) instanceof NotSentException))
                .hasSize(59);
        assertThat(all.stream().map(f -> root(failure(f)))).allMatch(IOException.class::isInstance);
    }

    private static Throwable failure(CompletableFuture<Integer> failed) {
        return failed.handle((n, e) -> e).join();
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : thrown.getCause();
    }

    @Test
    void inAPlaceThatLivesOnlyTheEndpointDies() {
        Pace pace = pace();
        Route living = new Route("l", Quota.perSecond(100), "living", "place");
        Route dead = new Route("d", Quota.perSecond(100), "dead", "place");
        pace.submit(living, good(1)).join();
        assertThat(failure(pace.submit(dead, bad(9, Trouble.Kind.SILENT)))).isInstanceOf(IOException.class);
        assertThat(why(pace.submit(dead, good(1)))).isEqualTo(NotSentException.Why.DEAD);
        assertThat(pace.submit(living, good(1)).join()).isEqualTo(42);
    }

    @Test
    void whereNothingArrivesWhateverIsTriedTheOthersNeedNotTry() {
        Pace pace = pace();
        assertThat(failure(pace.submit(FAST, bad(9, Trouble.Kind.UNSENT)))).isInstanceOf(IOException.class);
        assertThat(sent).hasValue(5);
        assertThat(why(pace.submit(FAST, good(1)))).isEqualTo(NotSentException.Why.DEAD);
    }

    @Test
    void oneSlowOperationIsNoDeadEndpoint() {
        Pace pace = pace();
        pace.submit(FAST, good(1)).join();
        CompletableFuture<Integer> slow = pace.submit(FAST, new Toy(9, Trouble.of(Trouble.Kind.SILENT), 100));
        while (!slow.isDone()) {
            pace.submit(FAST, good(5)).join();
        }
        assertThat(failure(slow)).isInstanceOf(IOException.class);
        assertThat(pace.submit(FAST, good(1)).join()).isEqualTo(42);
    }

    @Test
    void afterTheDeadlineNothingBegins() {
        Pace pace = pace(Double.POSITIVE_INFINITY, 8, Duration.ofMillis(500));
        List<CompletableFuture<Integer>> all = submit(pace, route("slow", new Quota(10, 2)), 1000, 1);
        double took = seconds(() -> all.forEach(f -> f.handle((n, e) -> e).join()));
        assertThat(took).isLessThan(1.5);
        assertThat(sent.get()).isBetween(3, 8);
        assertThat(why(all.get(999))).isEqualTo(NotSentException.Why.DEADLINE);
    }

    @Test
    void whoIsStoppedSendsNothingMore() throws InterruptedException {
        AtomicBoolean stopped = new AtomicBoolean();
        Pace pace = pace();
        pace.until(stopped::get);
        CountDownLatch begun = new CountDownLatch(1);
        Route slow = route("slow", new Quota(1, 1));
        pace.submit(slow, good(1)).thenRun(begun::countDown);
        List<CompletableFuture<Integer>> rest = submit(pace, slow, 100, 1);
        begun.await();
        stopped.set(true);
        double took = seconds(() -> assertThat(why(rest.get(99))).isEqualTo(NotSentException.Why.STOPPED));
        assertThat(took).isLessThan(1);
        assertThat(sent).hasValue(1);
    }

    @Test
    void aFurtherRequestOfACallWaitsToo() throws InterruptedException {
        Pace pace = pace();
        Route slow = route("slow", new Quota(2, 2));
        pace.submit(slow, good(1)).join();
        long began = System.nanoTime();
        pace.further(slow);
        assertThat((System.nanoTime() - began) / 1e9).isBetween(0.4, 1.0);
    }

    @Test
    void inThisProcessNothingIsLimitedAndNothingAskedTwice() {
        Pace pace = Pace.free();
        assertThat(seconds(() -> join(submit(pace, route("slow", new Quota(1, 1)), 500, 0))))
                .isLessThan(2);
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            int before = sent.get();
            assertThat(failure(pace.submit(FAST, bad(1, kind)))).isInstanceOf(IOException.class);
            assertThat(sent.get()).isEqualTo(before + 1);
        }
        assertThat(pace.submit(FAST, good(1)).join()).isEqualTo(42);
    }
}
