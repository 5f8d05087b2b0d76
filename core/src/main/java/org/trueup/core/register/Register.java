package org.trueup.core.register;

import java.time.Instant;
import org.trueup.core.ledger.LastNumbers;

/**
 * One committed write: all of it or nothing (design.md, principle 2).
 *
 * @param no number, without gaps
 * @param kind what it was for
 * @param createdAt when it was written
 * @param user who wrote it
 * @param purpose what it was for, in words, such as the command and its options
 * @param before last number of each ledger before it
 * @param after last number of each ledger after it
 * @param contentHash hash of its facts alone, in hexadecimal: no clock, no user
 * @param hash hash of everything above and of the previous register's hash, in hexadecimal
 */
public record Register(
    long no,
    RegisterKind kind,
    Instant createdAt,
    String user,
    String purpose,
    LastNumbers before,
    LastNumbers after,
    String contentHash,
    String hash) {}
