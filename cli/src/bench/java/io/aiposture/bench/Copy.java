package io.aiposture.bench;

/**
 * One copy of a sample resource.
 *
 * @param account the account that has it
 * @param number which of the account's copies it is
 * @param away the account whose keys, buckets, networks and roles it uses; mostly its own
 * @param random decides how it is tagged and how large it is
 */
record Copy(Account account, int number, Account away, long random) {}
