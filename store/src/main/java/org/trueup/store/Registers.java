package org.trueup.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.register.Register;

/**
 * The table of registers, as a view of the database or its one writer sees it: the last register is
 * read once.
 */
final class Registers {

  private static final String COLUMNS =
      "no, kind, created_at, user_name, purpose,"
          + " item_ledger_entry_before, value_entry_before, application_entry_before,"
          + " capacity_ledger_entry_before, gl_entry_before,"
          + " item_ledger_entry_after, value_entry_after, application_entry_after,"
          + " capacity_ledger_entry_after, gl_entry_after, content_hash, hash";

  private final Connection connection;
  private Optional<Register> last = Optional.empty();
  private boolean isLastKnown;

  Registers(Connection connection) {
    this.connection = connection;
  }

  LastNumbers lastNumbers() throws SQLException {
    return last().map(Register::after).orElse(LastNumbers.NONE);
  }

  Optional<Register> last() throws SQLException {
    if (!isLastKnown) {
      last = select("ORDER BY no DESC LIMIT 1").stream().findFirst();
      isLastKnown = true;
    }
    return last;
  }

  Optional<Register> find(long no) throws SQLException {
    return between(no, no).stream().findFirst();
  }

  List<Register> all() throws SQLException {
    return between(1, Long.MAX_VALUE);
  }

  List<Register> between(long from, long to) throws SQLException {
    return select("WHERE no BETWEEN " + from + " AND " + to + " ORDER BY no");
  }

  private List<Register> select(String condition) throws SQLException {
    List<Register> registers = new ArrayList<>();
    String sql = "SELECT " + COLUMNS + " FROM register " + condition;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        registers.add(register(rows));
      }
    }
    return registers;
  }

  private static Register register(ResultSet row) throws SQLException {
    long no = row.getLong("no");
    return new Register(
        no,
        Codes.REGISTER.parse(row.getString("kind")),
        instant(row.getObject("created_at", LocalDateTime.class)),
        row.getString("user_name"),
        row.getString("purpose"),
        numbers(row, no - 1, "before"),
        numbers(row, no, "after"),
        row.getString("content_hash"),
        row.getString("hash"));
  }

  private static LastNumbers numbers(ResultSet row, long registerNo, String when)
      throws SQLException {
    return new LastNumbers(
        registerNo,
        row.getLong("item_ledger_entry_" + when),
        row.getLong("value_entry_" + when),
        row.getLong("application_entry_" + when),
        row.getLong("capacity_ledger_entry_" + when),
        row.getLong("gl_entry_" + when));
  }

  private static Instant instant(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC);
  }

  void insert(Register register) throws SQLException {
    String sql =
        "INSERT INTO register ("
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, register.no());
      insert.setString(2, Codes.REGISTER.of(register.kind()));
      insert.setObject(3, LocalDateTime.ofInstant(register.createdAt(), ZoneOffset.UTC));
      insert.setString(4, register.user());
      insert.setString(5, register.purpose());
      set(insert, 6, register.before());
      set(insert, 11, register.after());
      insert.setString(16, register.contentHash());
      insert.setString(17, register.hash());
      insert.executeUpdate();
    }
    last = Optional.of(register);
    isLastKnown = true;
  }

  private static void set(PreparedStatement insert, int first, LastNumbers numbers)
      throws SQLException {
    insert.setLong(first, numbers.itemLedgerEntry());
    insert.setLong(first + 1, numbers.valueEntry());
    insert.setLong(first + 2, numbers.applicationEntry());
    insert.setLong(first + 3, numbers.capacityLedgerEntry());
    insert.setLong(first + 4, numbers.glEntry());
  }
}
