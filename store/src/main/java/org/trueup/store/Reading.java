package org.trueup.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.PostedTransaction;
import org.trueup.core.ledger.StockkeepingUnitState;
import org.trueup.core.register.Register;
import org.trueup.core.register.RegisterFacts;
import org.trueup.store.engine.DatabaseFailure;
import org.trueup.store.engine.Engine;

/**
 * A view of a database as it stood at one moment: registers that are written later do not show.
 * Readers never wait for the writer and the writer never waits for them. For one thread.
 */
public sealed class Reading implements AutoCloseable permits Writing {

  final Engine engine;
  final Connection connection;
  private Registers registers;
  private Slices slices;

  Reading(Engine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
    registers = new Registers(connection);
  }

  /** The last number of each ledger. */
  public LastNumbers lastNumbers() {
    return run("reading the last register", registers::lastNumbers);
  }

  /** The register of a number. */
  public Optional<Register> register(long no) {
    return run("reading register " + no, () -> registers.find(no));
  }

  /** All registers by number. */
  public List<Register> allRegisters() {
    return run("reading the registers", registers::all);
  }

  /**
   * Hands over registers with their facts, by number, as they were first stored, so that hashes can
   * be computed again.
   *
   * @param from first number
   * @param to last number
   */
  public void facts(long from, long to, BiConsumer<Register, RegisterFacts> consumer) {
    run(
        "reading registers " + from + " to " + to,
        () -> {
          new Facts(engine, connection).read(registers.between(from, to), consumer);
          return null;
        });
  }

  /** The facts of one register. */
  public RegisterFacts facts(long registerNo) {
    List<RegisterFacts> found = new ArrayList<>();
    facts(registerNo, registerNo, (register, facts) -> found.add(facts));
    return found.getFirst();
  }

  /** What is wrong with the keys of the tables; nothing where all rows stand as registered. */
  public List<KeyFault> keyFaults() {
    return run("checking keys", () -> new Keys(connection).faults(lastNumbers()));
  }

  /** The whole ledger. */
  public LedgerSnapshot ledger() {
    return run("reading the ledger", () -> slices().whole(lastNumbers()));
  }

  /**
   * The ledger of some items: their entries, applications, cards and entry points, and the orders
   * that made or used them with all entries of those orders. Entries of other items in these orders
   * come with their cost and state, but without applications.
   */
  public LedgerSnapshot ledgerOf(Set<String> items) {
    return run("reading the ledger of items", () -> slices().ofItems(items, lastNumbers()));
  }

  /**
   * What a cost adjustment may touch: the ledger, as in {@link #ledgerOf}, of all items that are
   * not adjusted, of the products of finished orders that are not adjusted, and of every product
   * made of those, level by level.
   */
  public LedgerSnapshot unadjustedLedger() {
    return run("reading the ledger to adjust", () -> slices().unadjusted(lastNumbers()));
  }

  /**
   * What may stand against closing an inventory period: the ledger, as in {@link #ledgerOf}, of all
   * items that are not adjusted, are made by finished orders that are not, or lack stock.
   */
  public LedgerSnapshot unsettledLedger() {
    return run("reading what stands against closing", () -> slices().unsettled(lastNumbers()));
  }

  /** The items whose ledgers {@link #unadjustedLedger} gives. */
  public Set<String> unadjustedItems() {
    return run("finding what to adjust", () -> slices().unadjustedItems());
  }

  /** The items of the entries that transactions created, for a line that refers to these. */
  public Set<String> itemsOfTransactions(Collection<String> ids) {
    return run("finding transactions", () -> slices().itemsOfTransactions(ids));
  }

  /** The items that orders make and use. */
  public Set<String> itemsOfOrders(Collection<String> orderNos) {
    return run("finding orders", () -> slices().itemsOfOrders(orderNos));
  }

  /** Those of the transactions that were posted, in posting order. */
  public List<PostedTransaction> postedTransactions(Collection<String> ids) {
    return run("finding transactions", () -> slices().postedTransactions(ids));
  }

  /** What is to be posted to the general ledger, in the order of gl-posting.md 5.3. */
  public List<CostToPost> costToPost(CostToPostFilter filter) {
    return run("reading cost to post", () -> slices().costToPost(filter));
  }

  /** The general ledger as a whole, rising by number. */
  public List<GlEntry> glEntries() {
    return run("reading the general ledger", () -> slices().glEntries());
  }

  /** The links of all general ledger entries, by register, value entry and entry. */
  public List<GlItemRelation> glItemRelations() {
    return run("reading links", () -> slices().glItemRelations());
  }

  /** The production order lines that are finished while their outputs come to 0 (2.4). */
  public Set<OrderKey> ordersWithoutOutput() {
    Set<OrderKey> orders = new HashSet<>();
    forEach(
        Query.of(
            """
            SELECT s.order_no, s.order_line
            FROM order_state s
            LEFT JOIN origin o
              ON o.order_type = s.order_type AND o.order_no = s.order_no
              AND o.order_line = s.order_line
            LEFT JOIN item_ledger_entry i
              ON i.origin_no = o.origin_no AND i.entry_type = 'output'
            WHERE s.order_type = 'production' AND s.finished
            GROUP BY s.order_no, s.order_line
            HAVING COALESCE(SUM(i.quantity), 0) = 0\
            """),
        row ->
            orders.add(
                new OrderKey(
                    OrderType.PRODUCTION,
                    row.text("order_no"),
                    Math.toIntExact(row.number("order_line")))));
    return orders;
  }

  /** The inventory periods that were opened or closed here, by ending date, as they now stand. */
  public List<InventoryPeriod> inventoryPeriods() {
    return run("reading periods", () -> new Facts(engine, connection).inventoryPeriods());
  }

  /** The item cards that the ledgers have moved, by item. */
  public List<ItemState> itemStates() {
    return run("reading cards", () -> slices().itemStates());
  }

  /** The stockkeeping units that the ledgers have moved, by item, variant and location. */
  public List<StockkeepingUnitState> stockkeepingUnitStates() {
    return run("reading stockkeeping units", () -> slices().stockkeepingUnitStates());
  }

  /** The rows of the set-up as they now stand. */
  public CompanyRows setup() {
    return run(
        "reading the set-up",
        () ->
            registers.last().isEmpty()
                ? CompanyRows.NONE
                : new Setup(engine, connection).current());
  }

  /** The rows that answer a question. */
  public List<Row> rows(Query query) {
    List<Row> rows = new ArrayList<>();
    forEach(query, rows::add);
    return rows;
  }

  /** Hands over the rows that answer a question one after the other. */
  public void forEach(Query query, Consumer<Row> consumer) {
    run(
        "answering a question",
        () -> {
          Questions.ask(connection, query, consumer);
          return null;
        });
  }

  Registers registers() {
    return registers;
  }

  private Slices slices() {
    if (slices == null) {
      slices = new Slices(engine, connection);
    }
    return slices;
  }

  @Override
  public void close() {
    run(
        "closing a connection",
        () -> {
          engine.takeBack(connection);
          return null;
        });
  }

  /**
   * Ends the transaction, and what was written in it is forgotten; a connection that is lost has
   * ended it already.
   */
  final void rollBack() throws SQLException {
    registers = new Registers(connection);
    slices = null;
    if (!connection.isClosed()) {
      connection.rollback();
    }
  }

  interface Work<T> {
    T run() throws SQLException;
  }

  static <T> T run(String doing, Work<T> work) {
    try {
      return work.run();
    } catch (SQLException failure) {
      throw new DatabaseFailure(doing, failure);
    }
  }
}
