package io.aiposture.aws.policy;

/** How much of an account an identity holds. */
public enum AdminLevel {
    NONE,
    /** All main services, but it cannot raise its own rights: what AWS's PowerUserAccess gives. */
    POWER_USER,
    /** All main services or all of IAM, and a way to grant itself the rest. */
    NEAR_ADMINISTRATOR,
    /** Every action on every resource. */
    ADMINISTRATOR
}
