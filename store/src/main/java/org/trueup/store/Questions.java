package org.trueup.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Puts questions to a connection and gives answers that look the same on every engine. */
final class Questions {

  private static final int FETCHED_AT_ONCE = 2_000;

  private Questions() {}

  static void ask(Connection connection, Query query, Consumer<Row> consumer) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query.positionalSql())) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      set(statement, query.positionalValues());
      try (ResultSet rows = statement.executeQuery()) {
        Map<String, Integer> places = places(rows.getMetaData());
        while (rows.next()) {
          consumer.accept(row(rows, places));
        }
      }
    }
  }

  private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int index = 0; index < values.size(); index++) {
      statement.setObject(index + 1, values.get(index));
    }
  }

  private static Map<String, Integer> places(ResultSetMetaData columns) throws SQLException {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int index = 0; index < columns.getColumnCount(); index++) {
      places.put(columns.getColumnLabel(index + 1), index);
    }
    return places;
  }

  private static Row row(ResultSet rows, Map<String, Integer> places) throws SQLException {
    Object[] values = new Object[places.size()];
    for (int index = 0; index < values.length; index++) {
      values[index] = plain(rows.getObject(index + 1));
    }
    return new Row(places, values);
  }

  private static Object plain(Object value) {
    return switch (value) {
      case null -> null;
      case Integer whole -> (long) whole;
      case Short whole -> (long) whole;
      case BigInteger whole -> whole.longValueExact();
      case Date day -> day.toLocalDate();
      case String text -> text;
      case Long whole -> whole;
      case BigDecimal decimal -> decimal;
      case LocalDate day -> day;
      case Boolean truth -> truth;
      default ->
          throw new IllegalArgumentException(
              "a question may not answer with " + value.getClass().getName());
    };
  }
}
