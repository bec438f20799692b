package io.aiposture.collect.call;

/** The service or operation does not exist here, or the account has not switched it on: nothing to read. */
public final class NotOfferedException extends Exception {

    private static final long serialVersionUID = 1L;

    public NotOfferedException(String code) {
        super(code);
    }
}
