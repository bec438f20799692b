package io.aiposture.collect.pace;

/**
 * What an API permits.
 *
 * @param perSecond how many requests a second, for long
 * @param burst how many at once after a pause
 */
public record Quota(double perSecond, double burst) {

    /** No limit: answers from files. */
    public static final Quota NONE = new Quota(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final int SECONDS_OF_A_MINUTE_AT_ONCE = 6;

    /** So many in each second. */
    public static Quota perSecond(double requests) {
        return new Quota(requests, Math.max(1, requests));
    }

    /** So many in each minute; not all of them at its begin, because others may use the same quota. */
    public static Quota perMinute(double requests) {
        double perSecond = requests / 60;
        return new Quota(perSecond, Math.max(1, perSecond * SECONDS_OF_A_MINUTE_AT_ONCE));
    }
}
