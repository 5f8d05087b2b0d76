package org.trueup.store.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trueup.store.Query;

/**
 * The SQL of a report with gaps such as {@code {items}} for conditions and sub-queries, which bring
 * their own parameters.
 *
 * @param sql the text
 * @param parameters value by name
 */
record Template(String sql, Map<String, Object> parameters) {

  static Template of(String sql) {
    return new Template(sql, Map.of());
  }

  /** Fills a gap, wherever it stands. */
  Template fill(String gap, Template part) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    all.putAll(part.parameters);
    return new Template(sql.replace("{" + gap + "}", part.sql), all);
  }

  /** Fills a gap with a piece of text of the product, such as the name of a column. */
  Template fill(String gap, String text) {
    return fill(gap, of(text));
  }

  /** Sets a parameter. */
  Template with(String name, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    all.put(name, value);
    return new Template(sql, all);
  }

  /** The question, when no gap is open any more. */
  Query query() {
    return new Query(sql, parameters);
  }
}
