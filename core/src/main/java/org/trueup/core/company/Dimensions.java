package org.trueup.core.company;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A set of dimension values, such as DEPARTMENT = PROD; a dimension without value is not in it.
 *
 * @param values value by dimension code, sorted by code
 */
public record Dimensions(SortedMap<String, String> values) {

  /** No value of any dimension. */
  public static final Dimensions NONE = new Dimensions(Collections.emptySortedMap());

  /** The set of the given values; blank values are left out. */
  public static Dimensions of(Map<String, String> values) {
    SortedMap<String, String> kept = new TreeMap<>();
    values.forEach(
        (code, value) -> {
          if (!value.isEmpty()) {
            kept.put(code, value);
          }
        });
    return kept.isEmpty() ? NONE : new Dimensions(Collections.unmodifiableSortedMap(kept));
  }

  /** Reads what {@link #toText()} wrote. */
  public static Dimensions parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    SortedMap<String, String> values = new TreeMap<>();
    for (String pair : text.split(";")) {
      int mark = pair.indexOf('=');
      values.put(pair.substring(0, mark), pair.substring(mark + 1));
    }
    return of(values);
  }

  /** The value of a dimension, blank for none. */
  public String valueOf(String code) {
    return values.getOrDefault(code, "");
  }

  /** The set as {@code CODE=VALUE;CODE=VALUE}, sorted by code, blank for the empty set. */
  public String toText() {
    if (values.isEmpty()) {
      return "";
    }
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(";"));
  }
}
