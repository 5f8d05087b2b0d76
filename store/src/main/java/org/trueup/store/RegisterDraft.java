package org.trueup.store;

import java.time.Instant;
import org.trueup.core.register.RegisterKind;

/**
 * What is known of a register before it is written.
 *
 * @param kind what it is for
 * @param user who writes it
 * @param purpose what it is for, in words, such as the command and its options
 * @param createdAt when it is written; kept to the microsecond
 */
public record RegisterDraft(RegisterKind kind, String user, String purpose, Instant createdAt) {}
