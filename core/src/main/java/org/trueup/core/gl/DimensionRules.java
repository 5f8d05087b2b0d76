package org.trueup.core.gl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.Table;

/**
 * Which dimensions and values may stand on an entry, and which of them together (gl-posting.md 4.7,
 * warnings 12 and 13 of section 7). A batch overrides it; posting at transaction time does not.
 */
final class DimensionRules {

  private final Set<String> blockedDimensions = new HashSet<>();
  private final Set<Value> blockedValues = new HashSet<>();
  private final Set<Set<String>> blockedPairs = new HashSet<>();
  private final Set<Set<String>> limitedPairs = new HashSet<>();
  private final Set<Set<Value>> blockedValuePairs = new HashSet<>();

  private record Value(String dimension, String value) {

    static Value of(String dimension, String value) {
      return new Value(folded(dimension), folded(value));
    }
  }

  DimensionRules(Company company) {
    for (CompanyRow row : company.rows().of(Table.DIMENSIONS)) {
      if (row.isTrue("blocked")) {
        blockedDimensions.add(folded(row.text("code")));
      }
    }
    for (CompanyRow row : company.rows().of(Table.DIMENSION_VALUES)) {
      if (row.isTrue("blocked")) {
        blockedValues.add(Value.of(row.text("dimension"), row.text("code")));
      }
    }
    for (CompanyRow row : company.rows().of(Table.DIMENSION_COMBINATIONS)) {
      boolean limited = row.text("restriction").equalsIgnoreCase("limited");
      (limited ? limitedPairs : blockedPairs)
          .add(Set.of(folded(row.text("dimension_1")), folded(row.text("dimension_2"))));
    }
    for (CompanyRow row : company.rows().of(Table.DIMENSION_VALUE_COMBINATIONS)) {
      blockedValuePairs.add(
          Set.of(
              Value.of(row.text("dimension_1"), row.text("value_1")),
              Value.of(row.text("dimension_2"), row.text("value_2"))));
    }
  }

  private static String folded(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private boolean forbidNothing() {
    return blockedDimensions.isEmpty()
        && blockedValues.isEmpty()
        && blockedPairs.isEmpty()
        && limitedPairs.isEmpty();
  }

  /** What stands against an entry with these dimensions. */
  List<Obstacle> obstacles(Dimensions dimensions) {
    if (forbidNothing() || dimensions.values().isEmpty()) {
      return List.of();
    }
    List<Obstacle> obstacles = new ArrayList<>();
    List<Map.Entry<String, String>> values = List.copyOf(dimensions.values().entrySet());
    for (int i = 0; i < values.size(); i++) {
      addBlocked(obstacles, values.get(i));
      for (int j = i + 1; j < values.size(); j++) {
        addCombination(obstacles, values.get(i), values.get(j));
      }
    }
    return obstacles;
  }

  private void addBlocked(List<Obstacle> obstacles, Map.Entry<String, String> one) {
    if (blockedDimensions.contains(folded(one.getKey()))) {
      obstacles.add(
          Obstacle.stopping(
              "DIMENSION-BLOCKED",
              "Dimension " + one.getKey() + " is blocked.",
              "Leave the dimension out, or unblock it in dimensions."));
    } else if (blockedValues.contains(Value.of(one.getKey(), one.getValue()))) {
      obstacles.add(
          Obstacle.stopping(
              "DIMENSION-BLOCKED",
              "Value " + worded(one) + " is blocked.",
              "Give another value, or unblock it in dimension_values."));
    }
  }

  private void addCombination(
      List<Obstacle> obstacles, Map.Entry<String, String> one, Map.Entry<String, String> other) {
    Set<String> pair = Set.of(folded(one.getKey()), folded(other.getKey()));
    if (blockedPairs.contains(pair)) {
      obstacles.add(
          Obstacle.stopping(
              "DIMENSION-COMBINATION-BLOCKED",
              "Dimensions " + one.getKey() + " and " + other.getKey() + " must not stand together.",
              "Leave one of them out, or change dimension_combinations."));
    } else if (limitedPairs.contains(pair) && areBlockedTogether(one, other)) {
      obstacles.add(
          Obstacle.stopping(
              "DIMENSION-COMBINATION-BLOCKED",
              "Values " + worded(one) + " and " + worded(other) + " must not stand together.",
              "Give another value, or change dimension_value_combinations."));
    }
  }

  private boolean areBlockedTogether(
      Map.Entry<String, String> one, Map.Entry<String, String> other) {
    return blockedValuePairs.contains(
        Set.of(Value.of(one.getKey(), one.getValue()), Value.of(other.getKey(), other.getValue())));
  }

  private static String worded(Map.Entry<String, String> value) {
    return value.getKey() + " " + value.getValue();
  }
}
