package io.aiposture.collect.rest;

/** Addresses of this machine: they get no token. */
public final class Loopback {

    private Loopback() {}

    /** True for {@code localhost} and numbers of the loopback range; not for names that only begin like one. */
    public static boolean is(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
