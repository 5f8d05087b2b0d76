package org.trueup.store;

/**
 * A table whose keys are not what they must be, because rows were lost, doubled or slipped in.
 *
 * @param table the table
 * @param fault what is wrong, with figures
 */
public record KeyFault(String table, String fault) {}
