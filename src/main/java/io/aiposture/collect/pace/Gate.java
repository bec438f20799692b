package io.aiposture.collect.pace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an endpoint answers, or a place with several endpoints. Until it has answered once, one request at a time goes
 * there, so that a dead region costs one time-out. After a time-out nothing goes there for a while, and then one request
 * that finds out. Not thread-safe.
 */
final class Gate {

    /** Long enough that a dead region takes few threads, short enough that the second round of a scan asks again. */
    static final long NANOS_DEAD = 60_000_000_000L;

    enum State {
        OPEN,
        /** A request that is under way will tell. */
        WAIT,
        DEAD
    }

    private final @Nullable Gate place;
    private final int most;
    private final List<Lane> parked = new ArrayList<>();
    private boolean answered;
    private int underway;
    private @Nullable Throwable cause;
    private long deadUntil;
    private long lastAnswer;

    /**
     * @param place what dies with it when nothing there has ever answered; null for a place
     * @param most requests under way at once, so that a slow endpoint does not keep everybody
     * @param trusted true when it answers for sure
     */
    Gate(@Nullable Gate place, int most, boolean trusted) {
        this.place = place;
        this.most = most;
        this.answered = trusted;
    }

    State look(long now) {
        State there = place == null ? State.OPEN : place.look(now);
        if (there != State.OPEN) {
            return there;
        }
        if (cause != null && deadUntil - now > 0) {
            return State.DEAD;
        }
        return underway < (answered ? most : 1) ? State.OPEN : State.WAIT;
    }

    /** Why nothing is sent there. */
    @Nullable
    Throwable cause() {
        return cause != null || place == null ? cause : place.cause();
    }

    void begin() {
        underway++;
        if (place != null) {
            place.begin();
        }
    }

    /** A request has ended without telling whether there is anybody. */
    void end() {
        underway--;
        if (place != null) {
            place.end();
        }
    }

    void answered(long now) {
        answered = true;
        lastAnswer = now;
        cause = null;
        if (place != null) {
            place.answered(now);
        }
    }

    /** True when somebody was there at or after a time: then a time-out is the operation's, not the endpoint's. */
    boolean answeredSince(long time) {
        return answered && lastAnswer - time >= 0;
    }

    /** True when it has answered, so that one time-out does not prove it dead. */
    boolean lives() {
        return answered;
    }

    /** Nobody is there; in the whole place when nobody there has ever answered. */
    void died(Throwable silence, long now) {
        answered = false;
        cause = silence;
        deadUntil = now + NANOS_DEAD;
        if (place != null && !place.answered) {
            place.died(silence, now);
        }
    }

    /** Keeps a lane until something in the place ends. */
    void park(Lane lane) {
        lane.parked = true;
        (place == null ? parked : place.parked).add(lane);
    }

    List<Lane> unpark() {
        List<Lane> here = place == null ? parked : place.parked;
        List<Lane> all = List.copyOf(here);
        here.clear();
        all.forEach(lane -> lane.parked = false);
        return all;
    }
}
