package org.trueup.store.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.core.company.Table;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.TestEngine;
import org.trueup.store.report.TestBooks;

/** Verification finds nothing in sound ledgers and every fault that is planted in them. */
class VerificationTest {

  private static final String[] BUSINESS = {
    "id=r1 kind=purchase_receipt posting_date=2026-01-05 document_no=R1 item=LINK quantity=200"
        + " direct_unit_cost=2 location=EAST",
    "id=i1 kind=purchase_invoice posting_date=2026-01-06 document_no=I1 invoices=r1 item=LINK"
        + " quantity=200 amount=460",
    "id=t1 kind=transfer posting_date=2026-01-07 document_no=T1 item=LINK quantity=100"
        + " location=EAST new_location=WEST",
    "id=o1 kind=production_order posting_date=2026-01-07 document_no=O1 order_no=MO1 item=CHAIN"
        + " quantity=2 status=released location=WEST",
    "id=c1 kind=consumption posting_date=2026-01-08 document_no=C1 order_no=MO1 item=LINK"
        + " quantity=60 location=WEST",
    "id=w1 kind=capacity posting_date=2026-01-09 document_no=W1 order_no=MO1 operation_no=10"
        + " capacity_type=work_center capacity_no=WC quantity=10 unit_cost=9.9"
        + " indirect_cost_pct=10",
    "id=f1 kind=output posting_date=2026-01-10 document_no=F1 order_no=MO1 item=CHAIN quantity=2"
        + " location=WEST",
    "id=e1 kind=finish_production_order posting_date=2026-01-10 document_no=E1 order_no=MO1",
    "id=p1 kind=purchase posting_date=2026-01-11 document_no=P1 item=BOLT quantity=3 amount=10"
        + " location=EAST",
    "id=s1 kind=sales_shipment posting_date=2026-01-12 document_no=S1 item=CHAIN quantity=1"
        + " location=WEST",
    "id=s2 kind=sale posting_date=2026-01-13 document_no=S2 item=BOLT quantity=1 location=EAST",
    "id=s3 kind=sale posting_date=2026-01-13 document_no=S3 item=BOLT quantity=2 location=EAST",
    "id=x1 kind=item_charge posting_date=2026-01-20 document_no=X1 item_charge=FREIGHT"
        + " side=purchase amount=3 assigned_to=p1"
  };

  private static final Map<TestEngine, String> SOUND = new EnumMap<>(TestEngine.class);
  private static final AtomicInteger COPIES = new AtomicInteger();

  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource
  void sound_ledgers_give_no_finding(TestEngine engine) {
    String location = soundLedgers(engine);
    assertThat(verify(location)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void empty_database_gives_no_finding(TestEngine engine) {
    assertThat(verify(engine.newLocation(folder))).isEmpty();
  }

  @Test
  void many_rules_are_tested() {
    assertThat(Verification.ruleCount()).isGreaterThan(40);
  }

  /** Fault, statements that plant it, codes that must be among the findings. */
  static Stream<Arguments> faults() {
    List<Arguments> faults = new ArrayList<>();
    for (TestEngine engine : TestEngine.values()) {
      for (Fault fault : FAULTS) {
        faults.add(Arguments.of(engine, fault));
      }
    }
    return faults.stream();
  }

  private record Fault(String name, String sql, String subject, List<String> codes) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(
              "altered amount of a value entry",
              "UPDATE value_entry SET cost_amount_actual = cost_amount_actual + 1"
                  + " WHERE entry_no = 2",
              "value entry 2",
              List.of("T4-POSTED-IN-PART", "HASH-CONTENT")),
          new Fault(
              "lost link between G/L entry and value entry",
              "DELETE FROM gl_item_relation WHERE gl_entry_no = 1",
              "G/L entry 1",
              List.of("I5-NO-RELATION", "T1-VALUE-ENTRY", "I2-RELATIONS", "HASH-CONTENT")),
          new Fault(
              "doubled G/L entry",
              "INSERT INTO gl_entry SELECT * FROM gl_entry WHERE entry_no = 2",
              "G/L entry 2",
              List.of("GL-ENTRY-DOUBLED", "T1-REGISTER", "HASH-CONTENT")),
          new Fault(
              "doubled link",
              "INSERT INTO gl_item_relation SELECT * FROM gl_item_relation WHERE gl_entry_no = 3",
              "G/L entry 3",
              List.of("I4-RELATION-DOUBLED", "I8-AMOUNT", "HASH-CONTENT")),
          new Fault(
              "doubled value entry",
              "INSERT INTO value_entry SELECT * FROM value_entry WHERE entry_no = 3",
              "value entry 3",
              List.of("VALUE-ENTRY-DOUBLED", "HASH-CONTENT")),
          new Fault(
              "swapped registers",
              "UPDATE register SET no = CASE no WHEN 2 THEN 3 ELSE 2 END, kind = kind"
                  + " WHERE no IN (2, 3)",
              "register 2",
              List.of("REGISTER-RANGE", "HASH-CHAIN")),
          new Fault(
              "lost register",
              "DELETE FROM register WHERE no = 2",
              "register 3",
              List.of("REGISTER-GAP", "REGISTER-RANGE", "HASH-CHAIN")),
          new Fault(
              "changed purpose of a register",
              "UPDATE register SET purpose = 'nothing' WHERE no = 3",
              "register 3",
              List.of("HASH-CHAIN")),
          new Fault(
              "changed date of a value entry",
              "UPDATE value_entry SET posting_date = DATE '2026-03-01' WHERE entry_no = 2",
              "G/L entry",
              List.of("I3-POSTING-DATE", "HASH-CONTENT")),
          new Fault(
              "changed G/L amount",
              "UPDATE gl_entry SET amount = amount + 5 WHERE entry_no = 4",
              "G/L entry 4",
              List.of("I8-AMOUNT", "T1-REGISTER", "HASH-CONTENT")),
          new Fault(
              "G/L amount moved between two entries",
              "UPDATE gl_entry SET amount = amount + CASE entry_no WHEN 1 THEN 5 ELSE -5 END"
                  + " WHERE entry_no IN (1, 2)",
              "G/L entry 1",
              List.of("I8-AMOUNT", "HASH-CONTENT")),
          new Fault(
              "changed account of a G/L entry",
              "UPDATE gl_entry SET gl_account = 'BANK' WHERE entry_no = 4",
              "register",
              List.of("HASH-CONTENT")),
          new Fault(
              "lost application",
              "DELETE FROM item_application_entry WHERE quantity < 0 AND entry_no ="
                  + " (SELECT MIN(entry_no) FROM item_application_entry WHERE quantity < 0)",
              "item ledger entry",
              List.of(
                  "INV-2-REMAINING",
                  "INV-2-OWN-APPLICATION",
                  "APPLICATION-ENTRY-GAP",
                  "HASH-CONTENT")),
          new Fault(
              "moved remaining quantity",
              "UPDATE item_entry_state SET remaining_quantity = remaining_quantity - 1"
                  + " WHERE entry_no = 1",
              "item ledger entry 1",
              List.of("INV-2-REMAINING")),
          new Fault(
              "moved invoiced quantity",
              "UPDATE item_entry_state SET invoiced_quantity = invoiced_quantity - 1"
                  + " WHERE entry_no = 1",
              "item ledger entry 1",
              List.of("INV-1-INVOICED")),
          new Fault(
              "deleted value entry",
              "DELETE FROM value_entry WHERE entry_no = 2",
              "value entry",
              List.of("VALUE-ENTRY-GAP", "I4-RELATION-LINK", "HASH-CONTENT")),
          new Fault(
              "deleted last value entry",
              "DELETE FROM value_entry WHERE entry_no = (SELECT MAX(entry_no) FROM value_entry)",
              "value entry",
              List.of("VALUE-ENTRY-GAP", "HASH-CONTENT")),
          new Fault(
              "changed quantity of a movement",
              "UPDATE item_ledger_entry SET quantity = quantity + 1 WHERE entry_no = 1",
              "item ledger entry 1",
              List.of("INV-1-QUANTITY", "INV-2-REMAINING", "HASH-CONTENT")),
          new Fault(
              "value entry of another movement",
              "UPDATE value_entry SET item_ledger_entry_no = 999 WHERE entry_no = 2",
              "value entry 2",
              List.of("VALUE-ENTRY-LINK", "HASH-CONTENT")),
          new Fault(
              "entry in another register",
              "UPDATE value_entry SET register_no = 1 WHERE entry_no = 2",
              "value entry 2",
              List.of("VALUE-ENTRY-REGISTER")),
          new Fault(
              "forgotten posted cost",
              "DELETE FROM posted_cost WHERE value_entry_no = 2",
              "value entry 2",
              List.of("I8-POSTED", "T3-ACCOUNT-TYPE")),
          new Fault(
              "changed share",
              "UPDATE gl_item_relation SET amount = amount + 1 WHERE gl_entry_no = 1",
              "value entry",
              List.of("T1-VALUE-ENTRY", "I8-AMOUNT", "I8-POSTED", "HASH-CONTENT")),
          new Fault(
              "broken content hash",
              "UPDATE register SET content_hash = 'abc' WHERE no = 2",
              "register 2",
              List.of("HASH-CONTENT", "HASH-CHAIN")),
          new Fault(
              "broken chained hash",
              "UPDATE register SET hash = 'abc' WHERE no = 2",
              "register 2",
              List.of("HASH-CHAIN")),
          new Fault(
              "application to another item",
              "UPDATE item_application_entry SET inbound_entry_no ="
                  + " (SELECT MIN(entry_no) FROM item_ledger_entry WHERE item = 'BOLT')"
                  + " WHERE entry_no = (SELECT MIN(a.entry_no) FROM item_application_entry a"
                  + " JOIN item_ledger_entry i ON i.entry_no = a.item_ledger_entry_no"
                  + " WHERE i.item = 'LINK' AND a.quantity < 0)",
              "application entry",
              List.of("APPLICATION-LINK", "HASH-CONTENT")),
          new Fault(
              "changed document of an origin",
              "UPDATE origin SET source_no = 'SOMEBODY' WHERE origin_no = 1",
              "register",
              List.of("HASH-CONTENT")),
          new Fault(
              "doubled transaction",
              "INSERT INTO posted_transaction SELECT position + 1000, id, content_hash, register_no"
                  + " FROM posted_transaction WHERE id = 'r1'",
              "transaction r1",
              List.of("TRANSACTION-DOUBLED")),
          new Fault(
              "lost cause of an adjustment",
              "DELETE FROM adjustment_cause WHERE value_entry_no ="
                  + " (SELECT MIN(value_entry_no) FROM adjustment_cause)",
              "value entry",
              List.of("CAUSE-MISSING", "HASH-CONTENT")),
          new Fault(
              "all causes lost",
              "DELETE FROM adjustment_cause",
              "value entry",
              List.of("CAUSE-MISSING", "HASH-CONTENT")),
          new Fault(
              "doubled cause",
              "INSERT INTO adjustment_cause SELECT * FROM adjustment_cause WHERE value_entry_no ="
                  + " (SELECT MIN(value_entry_no) FROM adjustment_cause)",
              "value entry",
              List.of("CAUSE-DOUBLED", "HASH-CONTENT")),
          new Fault(
              "cause that was posted later",
              "UPDATE adjustment_cause SET source_entry_no = 99 WHERE link = 'applied'",
              "value entry",
              List.of("CAUSE-SOURCE", "CAUSE-KNOWN", "HASH-CONTENT")),
          new Fault(
              "cause of another item",
              "UPDATE adjustment_cause SET source_entry_no ="
                  + " (SELECT MIN(entry_no) FROM item_ledger_entry WHERE item = 'BOLT')"
                  + " WHERE link = 'applied'",
              "value entry",
              List.of("CAUSE-SOURCE", "HASH-CONTENT")),
          new Fault(
              "knowledge of what came later",
              "UPDATE adjustment_cause SET known_value_entry_no ="
                  + " (SELECT MAX(entry_no) FROM value_entry) + 1 WHERE link = 'order'",
              "value entry",
              List.of("CAUSE-KNOWN", "HASH-CONTENT")),
          new Fault(
              "cause in another register",
              "UPDATE adjustment_cause SET register_no = register_no - 1",
              "value entry",
              List.of("CAUSE-ENTRY", "HASH-CONTENT")),
          new Fault(
              "period of an average lost",
              "UPDATE adjustment_cause SET period_end = NULL WHERE link LIKE 'average%'",
              "value entry",
              List.of("CAUSE-PERIOD", "HASH-CONTENT")),
          new Fault(
              "order as the cause of a sale",
              "UPDATE adjustment_cause SET link = 'order', source_entry_no = 0,"
                  + " period_end = NULL WHERE link LIKE 'average%'",
              "value entry",
              List.of("CAUSE-ORDER", "HASH-CONTENT")),
          new Fault(
              "state of nothing",
              "DELETE FROM item_entry_state WHERE entry_no = 2",
              "item ledger entry 2",
              List.of("STATE-MISSING")));

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("faults")
  void planted_fault_is_found(TestEngine engine, Fault fault) {
    String location = soundLedgers(engine);
    plant(engine, location, fault.sql());

    List<Finding> findings = verify(location);

    assertThat(findings).extracting(Finding::code).containsAll(fault.codes());
    assertThat(findings)
        .anyMatch(
            finding ->
                finding.subject().contains(fault.subject())
                    && fault.codes().contains(finding.code()));
  }

  /** A copy of sound ledgers, which are made once per engine. */
  private static String soundLedgers(TestEngine engine) {
    String sound = SOUND.computeIfAbsent(engine, VerificationTest::makeSoundLedgers);
    String copy = "copy_" + COPIES.incrementAndGet();
    return switch (engine) {
      case DUCKDB -> copyOfFile(Path.of(sound), folder.resolve(copy + ".db"));
      case POSTGRESQL -> {
        inServer(engine, "CREATE DATABASE " + copy + " TEMPLATE sound");
        yield sound.replace("/sound", "/" + copy);
      }
    };
  }

  private static String copyOfFile(Path from, Path to) {
    try {
      return Files.copy(from, to).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String makeSoundLedgers(TestEngine engine) {
    return switch (engine) {
      case DUCKDB -> makeSoundLedgers(engine.newLocation(folder));
      case POSTGRESQL -> {
        inServer(engine, "CREATE DATABASE sound");
        String server = engine.newLocation(folder);
        yield makeSoundLedgers(server.substring(0, server.lastIndexOf('/')) + "/sound");
      }
    };
  }

  private static String makeSoundLedgers(String location) {
    TestBooks.SetUp setUp =
        TestBooks.withAccounts()
            .set("expected_cost_posting", "true")
            .add(Table.LOCATIONS, "code=EAST", "code=WEST")
            .add(
                Table.INVENTORY_POSTING_SETUP,
                TestBooks.inventoryRow("EAST"),
                TestBooks.inventoryRow("WEST"))
            .add(
                Table.ITEMS,
                "no=LINK costing_method=fifo unit_cost=2 overhead_rate=0.1",
                "no=CHAIN costing_method=standard standard_cost=200 unit_cost=200"
                    + " replenishment=production",
                "no=BOLT costing_method=average")
            .add(Table.ITEM_CHARGES, "no=FREIGHT")
            .add(
                Table.CAPACITY_CENTERS,
                "type=work_center no=WC direct_unit_cost=9 indirect_cost_pct=10");
    try (TestBooks books = setUp.openAt(location, BUSINESS)) {
      books.post(BUSINESS);
      books.adjustCost();
      books.postCostToGl(GlPostingOptions.PER_ENTRY);
      return location;
    }
  }

  private static List<Finding> verify(String location) {
    try (Database database = Database.open(location);
        Reading reading = database.read()) {
      return Verification.of(reading);
    }
  }

  /** Changes the tables past the product; keys that would hinder it are dropped first. */
  private static void plant(TestEngine engine, String location, String sql) {
    List<String> statements = new ArrayList<>();
    if (engine == TestEngine.POSTGRESQL) {
      Stream.of(
              "gl_entry",
              "gl_item_relation",
              "value_entry",
              "posted_transaction",
              "register",
              "adjustment_cause")
          .map(table -> "ALTER TABLE " + table + " DROP CONSTRAINT " + table + "_pkey")
          .forEach(statements::add);
    }
    statements.add(sql);
    assertThat(execute(location, statements)).as("planted rows").isPositive();
  }

  private static void inServer(TestEngine engine, String sql) {
    execute(engine.newLocation(folder), List.of(sql));
  }

  /** Runs statements and gives the number of rows that the last one changed. */
  private static int execute(String location, List<String> statements) {
    String url =
        location.startsWith("postgresql:")
            ? "jdbc:" + location.replace("postgres:postgres@", "")
            : "jdbc:duckdb:" + location;
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      int changed = 0;
      for (String sql : statements) {
        changed = statement.executeUpdate(sql);
      }
      return changed;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
