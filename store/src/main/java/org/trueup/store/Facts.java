package org.trueup.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.ledger.AdjustmentCause;
import org.trueup.core.ledger.ApplicationState;
import org.trueup.core.ledger.ByNumber;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryState;
import org.trueup.core.register.Register;
import org.trueup.core.register.RegisterFacts;
import org.trueup.core.register.SetupRow;
import org.trueup.store.FactTables.PeriodChange;
import org.trueup.store.FactTables.PlacedTransaction;
import org.trueup.store.engine.Engine;
import org.trueup.store.engine.StoredTable;

/** Reads the facts of registers as they were first stored. */
final class Facts {

  /** Value and general ledger entries that are read at once, if there are as many. */
  private static final long BATCH = 500_000;

  private final Engine engine;
  private final Connection connection;

  Facts(Engine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
  }

  /**
   * Hands over the facts of registers that follow each other without a gap. They are read in
   * batches, because the facts of a company may be more than memory holds.
   */
  void read(List<Register> registers, BiConsumer<Register, RegisterFacts> consumer)
      throws SQLException {
    int from = 0;
    while (from < registers.size()) {
      int to = endOfBatch(registers, from);
      readBatch(registers.subList(from, to), consumer);
      from = to;
    }
  }

  private static int endOfBatch(List<Register> registers, int from) {
    long entries = 0;
    int to = from;
    while (to < registers.size() && (entries < BATCH || to == from)) {
      entries += entriesOf(registers.get(to));
      to++;
    }
    return to;
  }

  private static long entriesOf(Register register) {
    LastNumbers before = register.before();
    LastNumbers after = register.after();
    return after.valueEntry() - before.valueEntry() + after.glEntry() - before.glEntry();
  }

  private void readBatch(List<Register> registers, BiConsumer<Register, RegisterFacts> consumer)
      throws SQLException {
    Range range = new Range(registers);
    for (Register register : registers) {
      consumer.accept(register, range.factsOf(register));
    }
  }

  /** The facts of consecutive registers, each kind read at once. */
  private final class Range {
    private final Queue<PlacedTransaction> transactions;
    private final Queue<ItemLedgerEntry> itemLedgerEntries;
    private final Queue<ValueEntry> valueEntries;
    private final Queue<ItemApplicationEntry> applicationEntries;
    private final Queue<CapacityLedgerEntry> capacityLedgerEntries;
    private final Queue<GlEntry> glEntries;
    private final Queue<GlItemRelation> glItemRelations;
    private final Queue<AdjustmentCause> causes;
    private final Queue<ValueEntryState> moves;
    private final Queue<ApplicationState> deletions;
    private final Queue<PeriodChange> periods;
    private final Map<Long, List<SetupRow>> setupRows;

    private Range(List<Register> registers) throws SQLException {
      Register first = registers.getFirst();
      Register last = registers.getLast();
      LastNumbers before = first.before();
      LastNumbers after = last.after();
      String registerRange = range("register_no", first.no() - 1, last.no());
      String movements = range("entry_no", before.itemLedgerEntry(), after.itemLedgerEntry());
      String costs = range("entry_no", before.valueEntry(), after.valueEntry());
      String capacity =
          range("entry_no", before.capacityLedgerEntry(), after.capacityLedgerEntry());
      Origins origins = origins(movements, costs, capacity);
      transactions =
          queue(
              FactTables.POSTED_TRANSACTION,
              registerRange,
              placed -> placed.transaction().registerNo(),
              PlacedTransaction::position);
      itemLedgerEntries =
          queue(
              FactTables.readingItemLedgerEntries(origins),
              movements,
              ItemLedgerEntry::registerNo,
              ItemLedgerEntry::entryNo);
      valueEntries =
          queue(
              FactTables.readingValueEntries(origins),
              costs,
              ValueEntry::registerNo,
              ValueEntry::entryNo);
      applicationEntries =
          queue(
              FactTables.ITEM_APPLICATION_ENTRY,
              range("entry_no", before.applicationEntry(), after.applicationEntry()),
              ItemApplicationEntry::registerNo,
              ItemApplicationEntry::entryNo);
      capacityLedgerEntries =
          queue(
              FactTables.readingCapacityLedgerEntries(origins),
              capacity,
              CapacityLedgerEntry::registerNo,
              CapacityLedgerEntry::entryNo);
      glEntries =
          queue(
              FactTables.GL_ENTRY,
              range("entry_no", before.glEntry(), after.glEntry()),
              GlEntry::registerNo,
              GlEntry::entryNo);
      glItemRelations =
          queue(
              FactTables.GL_ITEM_RELATION,
              range("gl_entry_no", before.glEntry(), after.glEntry()),
              GlItemRelation::registerNo,
              GlItemRelation::valueEntryNo,
              GlItemRelation::glEntryNo);
      causes =
          queue(
              FactTables.ADJUSTMENT_CAUSE,
              registerRange,
              AdjustmentCause::registerNo,
              AdjustmentCause::valueEntryNo,
              AdjustmentCause::registerNo);
      moves =
          queue(
              FactTables.VALUE_ENTRY_STATE,
              registerRange,
              ValueEntryState::registerNo,
              ValueEntryState::entryNo,
              ValueEntryState::registerNo);
      deletions =
          queue(
              StateTables.APPLICATION_STATE,
              range("deleted_in_register", first.no() - 1, last.no()),
              ApplicationState::deletedInRegister,
              ApplicationState::entryNo,
              ApplicationState::deletedInRegister);
      periods =
          queue(
              FactTables.INVENTORY_PERIOD,
              registerRange,
              PeriodChange::registerNo,
              change -> change.period().endingDate().toEpochDay(),
              PeriodChange::registerNo);
      setupRows = new Setup(engine, connection).writtenBetween(first.no(), last.no());
    }

    private Origins origins(String movements, String costs, String capacity) throws SQLException {
      List<PostedLine> lines = new ArrayList<>();
      engine.read(
          connection,
          PostedLine.TABLE,
          "WHERE origin_no IN (SELECT origin_no FROM item_ledger_entry "
              + movements
              + " UNION SELECT origin_no FROM value_entry "
              + costs
              + " UNION SELECT origin_no FROM capacity_ledger_entry "
              + capacity
              + ")",
          lines::add);
      return new Origins(lines);
    }

    /**
     * Rows of these registers.
     *
     * @param order what they rise by, the least first
     */
    @SafeVarargs
    private final <T> Queue<T> queue(
        StoredTable<T> table,
        String condition,
        ToLongFunction<T> registerNo,
        ToLongFunction<T>... order)
        throws SQLException {
      List<T> rows = new ArrayList<>();
      engine.read(connection, table, condition, rows::add);
      List<T> rising = rows;
      for (ToLongFunction<T> number : order) {
        rising = ByNumber.rising(rising, number);
      }
      return new Queue<>(rising, registerNo);
    }

    private RegisterFacts factsOf(Register register) {
      long no = register.no();
      return new RegisterFacts(
          transactions.takeOf(no).stream().map(PlacedTransaction::transaction).toList(),
          itemLedgerEntries.takeOf(no),
          valueEntries.takeOf(no),
          applicationEntries.takeOf(no),
          capacityLedgerEntries.takeOf(no),
          glEntries.takeOf(no),
          glItemRelations.takeOf(no),
          causes.takeOf(no),
          moves.takeOf(no),
          deletions.takeOf(no).stream().map(ApplicationState::entryNo).toList(),
          periods.takeOf(no).stream().map(PeriodChange::period).toList(),
          setupRows.getOrDefault(no, List.of()).stream()
              .sorted(Comparator.comparing(SetupRow::table).thenComparingLong(SetupRow::rowNo))
              .toList());
    }
  }

  private static String range(String column, long after, long upTo) {
    return "WHERE " + column + " > " + after + " AND " + column + " <= " + upTo;
  }

  /** Rows in the order of their registers, taken register by register. */
  private static final class Queue<T> {
    private final List<T> rows;
    private final ToLongFunction<T> registerNo;
    private int next;

    private Queue(List<T> rows, ToLongFunction<T> registerNo) {
      this.rows = rows;
      this.registerNo = registerNo;
    }

    private List<T> takeOf(long no) {
      int from = next;
      while (next < rows.size() && registerNo.applyAsLong(rows.get(next)) <= no) {
        next++;
      }
      return rows.subList(from, next);
    }
  }

  /** The inventory periods as they now stand, by ending date. */
  List<InventoryPeriod> inventoryPeriods() throws SQLException {
    Map<LocalDate, PeriodChange> latest = new TreeMap<>();
    engine.read(
        connection,
        FactTables.INVENTORY_PERIOD,
        "",
        change ->
            latest.merge(
                change.period().endingDate(),
                change,
                (one, other) -> one.registerNo() > other.registerNo() ? one : other));
    return latest.values().stream().map(PeriodChange::period).toList();
  }
}
