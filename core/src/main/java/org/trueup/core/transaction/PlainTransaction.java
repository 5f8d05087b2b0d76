package org.trueup.core.transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.input.InputFailures;
import org.trueup.core.input.PlainText;

/**
 * A transaction as named values, the form that JSON has: texts, decimals, truth values, lists of
 * references, an object of dimensions, a list of component objects.
 */
public final class PlainTransaction implements TransactionRow {

  private final Map<TransactionColumn, Object> values = new EnumMap<>(TransactionColumn.class);
  private final Map<String, String> dimensions = new LinkedHashMap<>();
  private final List<String> unknownColumns = new ArrayList<>();
  private final Place place;

  /** The transaction of the given values. */
  public PlainTransaction(Map<String, ?> given, Place place) {
    this.place = place;
    given.forEach(this::take);
    dimensions.putAll(pairs(values.get(TransactionColumn.DIMENSIONS)));
  }

  private void take(String name, Object value) {
    Optional<TransactionColumn> column = TransactionColumn.of(name);
    if (column.isPresent()) {
      values.put(column.get(), value == null ? "" : value);
    } else if (name.startsWith(TransactionColumn.DIMENSION_PREFIX)) {
      dimensions.put(
          name.substring(TransactionColumn.DIMENSION_PREFIX.length()), PlainText.of(value));
    } else {
      unknownColumns.add(name);
    }
  }

  private static Map<String, String> pairs(Object value) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((code, name) -> pairs.put(PlainText.of(code), PlainText.of(name)));
    } else if (value instanceof String text && !text.isEmpty()) {
      pairs.putAll(DimensionText.parse(text));
    }
    return pairs;
  }

  @Override
  public List<TransactionColumn> columns() {
    return List.copyOf(values.keySet());
  }

  @Override
  public String text(TransactionColumn column) {
    return PlainText.of(values.get(column));
  }

  @Override
  public boolean isGiven(TransactionColumn column) {
    return values.containsKey(column);
  }

  @Override
  public Map<String, String> dimensions() {
    return dimensions;
  }

  @Override
  public Map<String, String> newDimensions() {
    Object value = values.get(TransactionColumn.NEW_DIMENSIONS);
    return value == null ? null : pairs(value);
  }

  @Override
  public List<Map<String, String>> components() {
    Object value = values.get(TransactionColumn.COMPONENTS);
    return value == null || value.equals("") ? null : components(value, place);
  }

  /**
   * The components of a list of objects.
   *
   * @throws Refusal if it is anything else
   */
  public static List<Map<String, String>> components(Object list, Place row) {
    List<Map<String, String>> components = new ArrayList<>();
    for (Object element : list instanceof Collection<?> elements ? elements : List.of(list)) {
      if (!(element instanceof Map<?, ?> map)) {
        throw new Refusal(notComponents(row));
      }
      Map<String, String> component = new LinkedHashMap<>();
      map.forEach((name, value) -> component.put(PlainText.of(name), PlainText.of(value)));
      components.add(component);
    }
    return components;
  }

  /** What is wrong with a cell that holds no list of components. */
  public static Failure notComponents(Place row) {
    return new Failure(
        "NOT-COMPONENTS",
        InputFailures.in(row, TransactionColumn.COMPONENTS.columnName()),
        "This is no list of components.",
        "Write a JSON list of objects with line, item, variant, quantity_per, unit_of_measure.");
  }

  @Override
  public List<String> unknownColumns() {
    return unknownColumns;
  }

  @Override
  public Place place() {
    return place;
  }
}
