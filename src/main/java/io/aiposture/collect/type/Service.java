package io.aiposture.collect.type;

/** An API of a cloud, with the ways in which that cloud derives names from its operations' names. */
public interface Service {

    /** The service's name in operations, inventories and reports. */
    String id();

    /** The permission that an operation costs, unless its declaration says another. */
    String permission(String operation);

    /** The name under which an operation's answer stands in a resource's data when it is attached. */
    String noun(String operation);

    /** True when an operation is asked once a region, false when one call answers for the whole account. */
    boolean regional(Operation operation);
}
