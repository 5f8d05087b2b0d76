package org.trueup.interchange.json;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** An object of a JSON text: its values by name, in their order, and the line it begins on. */
public final class JsonObject extends AbstractMap<String, Object> {

  private final Map<String, Object> values;
  private final long line;

  JsonObject(Map<String, Object> values, long line) {
    this.values = Collections.unmodifiableMap(values);
    this.line = line;
  }

  /** An object without values. */
  public static JsonObject empty(long line) {
    return new JsonObject(Map.of(), line);
  }

  /** The line from 1. */
  public long line() {
    return line;
  }

  @Override
  public Object get(Object name) {
    return values.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return values.containsKey(name);
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return values.entrySet();
  }
}
