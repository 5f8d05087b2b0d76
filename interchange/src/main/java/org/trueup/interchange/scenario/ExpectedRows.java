package org.trueup.interchange.scenario;

import java.util.List;

/**
 * Rows that are expected.
 *
 * @param match how they are compared
 * @param rows the rows, in the order of the file
 */
public record ExpectedRows(Match match, List<ExpectedRow> rows) {}
