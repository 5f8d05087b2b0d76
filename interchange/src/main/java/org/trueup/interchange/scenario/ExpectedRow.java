package org.trueup.interchange.scenario;

import java.util.Map;

/**
 * A row that is expected: exact decimals, texts, truth values or lists by column. A column that it
 * does not name is not checked.
 *
 * @param values values by column, in the order of the file
 * @param line line of the file
 */
public record ExpectedRow(Map<String, Object> values, long line) {}
