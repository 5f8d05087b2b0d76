package org.trueup.interchange.report;

import java.util.Map;

/**
 * A total of a report or of a group of its rows.
 *
 * @param total {@code report}, or the code of the group
 * @param heading words for people
 * @param values values by name; those whose name is a column stand below it, others by themselves
 */
public record ReportTotal(String total, String heading, Map<String, Object> values) {}
