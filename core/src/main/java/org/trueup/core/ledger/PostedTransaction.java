package org.trueup.core.ledger;

/**
 * A transaction that was posted, so that the same one is not posted twice (interface.md 3).
 *
 * @param id the caller's own unique key
 * @param contentHash hash of what it says, in hexadecimal
 * @param registerNo register in which it was posted
 */
public record PostedTransaction(String id, String contentHash, long registerNo) {}
