package io.aiposture.collect.pace;

/**
 * Where a request goes and what it is counted against.
 *
 * @param bucket names what the API counts; requests of one bucket go to one endpoint
 * @param quota what the bucket permits
 * @param endpoint what answers or does not, for example one service in one region
 * @param place what the endpoint stands in and dies with, for example the region
 */
public record Route(String bucket, Quota quota, String endpoint, String place) {

    /** Unlimited. */
    public static final Route FREE = new Route("", Quota.NONE, "", "");
}
