package io.aiposture.aws.call;

/** The service or operation does not exist in this region, or the account has not subscribed to it: nothing to read. */
final class NotOfferedException extends Exception {

    private static final long serialVersionUID = 1L;

    NotOfferedException(String code) {
        super(code);
    }
}
