package io.aiposture.inventory;

/** Why something was not read. Inventories written by other tools may carry further words; they are kept as they are. */
public final class Reason {

    public static final String ACCESS_DENIED = "AccessDenied";
    public static final String CREDENTIALS = "CredentialsInvalid";
    public static final String THROTTLED = "Throttled";
    public static final String TIMEOUT = "Timeout";
    public static final String SERVER_ERROR = "ServerError";
    public static final String MALFORMED = "MalformedAnswer";
    public static final String NETWORK = "NetworkError";
    public static final String REJECTED = "RequestRejected";
    /** Listed, and gone or not visible when its details were asked for. */
    public static final String VANISHED = "NotFoundAfterList";
    /** The resource exists, and this operation does not exist where it is. */
    public static final String NOT_OFFERED = "NotOffered";
    /** The caller asked for a part only, or the resource is out of scope of the scan; not a failure. */
    public static final String NOT_SELECTED = "NotSelected";
    /** The type was no part of this collection. */
    public static final String NOT_COLLECTED = "NotCollected";
    /** The resource belongs to an account that this scan has not read. */
    public static final String OTHER_ACCOUNT = "OtherAccount";
    /** The API answered, and a field that it always fills is not there. */
    public static final String FIELD_ABSENT = "FieldAbsent";
    /** The scan was interrupted before this was read. */
    public static final String INTERRUPTED = "Interrupted";

    /** The time that the user gave for collecting was over before this was read. */
    public static final String DEADLINE = "DeadlineReached";

    private Reason() {}
}
