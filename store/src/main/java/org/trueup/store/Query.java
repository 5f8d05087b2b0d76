package org.trueup.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question in SQL that both engines understand. Values never stand in the text: a name behind a
 * colon, as in {@code posting_date <= :ending_date}, is a parameter and may occur several times.
 *
 * @param sql the text, of the product and never of the user
 * @param parameters value by name: text, whole number, {@code BigDecimal}, {@code LocalDate} or
 *     {@code Boolean}
 */
public record Query(String sql, Map<String, Object> parameters) {

  /** A name behind a single colon; texts in quotes and casts with two colons are passed over. */
  private static final Pattern PARAMETER = Pattern.compile("'[^']*'|::|:([a-z][a-z0-9_]*)");

  /** A question without parameters. */
  public static Query of(String sql) {
    return new Query(sql, Map.of());
  }

  /** The same question with a parameter set. */
  public Query with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(parameters);
    more.put(name, Objects.requireNonNull(value, name));
    return new Query(sql, more);
  }

  /** The text with a question mark for every use of a parameter. */
  String positionalSql() {
    return PARAMETER
        .matcher(sql)
        .replaceAll(
            match -> match.group(1) == null ? Matcher.quoteReplacement(match.group()) : "?");
  }

  /** The values in the order of the question marks. */
  List<Object> positionalValues() {
    List<Object> values = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(sql);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (name != null) {
        values.add(
            Objects.requireNonNull(parameters.get(name), () -> "parameter " + name + " not set"));
      }
    }
    return values;
  }
}
