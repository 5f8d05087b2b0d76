package org.trueup.app;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.core.company.Companies;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.interchange.company.CompanyFolder;
import org.trueup.interchange.transaction.TransactionFiles;
import org.trueup.store.Database;
import org.trueup.store.Reading;

/** Each folder has one fault: one message says where it is and what to do, nothing is written. */
class FaultyFolderTest {

  @TempDir private static Path databaseFolder;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private record Fault(
      String name,
      UnaryOperator<SmallFolder> spoil,
      String code,
      String file,
      long line,
      String column) {

    /** The same fault in a folder that needs another change for it. */
    Fault and(UnaryOperator<SmallFolder> change) {
      return new Fault(name, folder -> change.apply(spoil.apply(folder)), code, file, line, column);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Fault fault(
      String name,
      UnaryOperator<SmallFolder> spoil,
      String code,
      String file,
      long line,
      String column) {
    return new Fault(name, spoil, code, file, line, column);
  }

  private static byte[] packed(byte[] text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] cut(byte[] bytes, int lost) {
    return Arrays.copyOf(bytes, bytes.length - lost);
  }

  private static byte[] encoded(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static Stream<Fault> faultyFiles() {
    return Stream.of(
        fault(
            "missing required column",
            f -> f.with("locations.csv", "name", "Blue"),
            "MISSING-COLUMN",
            "locations.csv",
            1,
            "code"),
        fault(
            "unknown column",
            f -> f.replacing("items.csv", "unit_cost", "unit_price"),
            "UNKNOWN-COLUMN",
            "items.csv",
            1,
            "unit_price"),
        fault(
            "column named twice",
            f -> f.replacing("locations.csv", "name", "code"),
            "DUPLICATE-COLUMN",
            "locations.csv",
            1,
            "code"),
        fault(
            "column without name",
            f -> f.replacing("locations.csv", "name", ""),
            "EMPTY-COLUMN-NAME",
            "locations.csv",
            1,
            ""),
        fault(
            "file without header row",
            f -> f.withBytes("locations.csv", new byte[0]),
            "EMPTY-FILE",
            "locations.csv",
            0,
            ""),
        fault(
            "semicolons instead of commas",
            f -> f.with("locations.csv", "code;name", "BLUE;Blue", "ROAD;On the road"),
            "WRONG-SEPARATOR",
            "locations.csv",
            1,
            ""),
        fault(
            "row with too few cells",
            f -> f.withLine("items.csv", 3, "SET,Set"),
            "RAGGED-ROW",
            "items.csv",
            3,
            ""),
        fault(
            "row with too many cells",
            f -> f.withLine("locations.csv", 3, "ROAD,On the road,true,yes"),
            "RAGGED-ROW",
            "locations.csv",
            3,
            ""),
        fault(
            "quotation mark that does not end",
            f -> f.withLine("locations.csv", 3, "ROAD,\"On the road,true"),
            "BROKEN-QUOTES",
            "locations.csv",
            3,
            ""),
        fault(
            "text after a closing quotation mark",
            f -> f.withLine("locations.csv", 2, "BLUE,\"Blue\"s,false"),
            "BROKEN-QUOTES",
            "locations.csv",
            2,
            ""),
        fault(
            "encoding that is not UTF-8",
            f ->
                f.withBytes(
                    "locations.csv",
                    encoded("code,name\nBLUE,Blue\nROAD,Straße\n", StandardCharsets.ISO_8859_1)),
            "NOT-UTF-8",
            "locations.csv",
            3,
            ""),
        fault(
            "two-byte encoding of a spreadsheet",
            f ->
                f.withBytes(
                    "locations.csv", encoded("code,name\nBLUE,Blue\n", StandardCharsets.UTF_16)),
            "NOT-UTF-8",
            "locations.csv",
            1,
            ""),
        fault(
            "file that ends within a character",
            f ->
                f.withBytes(
                    "locations.csv", cut(encoded("code,name\nBLUE,é", StandardCharsets.UTF_8), 1)),
            "NOT-UTF-8",
            "locations.csv",
            2,
            ""),
        fault(
            "truncated gzip",
            f ->
                f.withBytes("locations.csv.gz", cut(packed(f.bytes("locations.csv")), 10))
                    .without("locations.csv"),
            "TRUNCATED-GZIP",
            "locations.csv.gz",
            3,
            ""),
        fault(
            "file named .gz that is not packed",
            f -> f.withBytes("locations.csv.gz", f.bytes("locations.csv")).without("locations.csv"),
            "BROKEN-GZIP",
            "locations.csv.gz",
            0,
            ""),
        fault(
            "table given twice",
            f -> f.withBytes("locations.csv.gz", packed(f.bytes("locations.csv"))),
            "DUPLICATE-TABLE",
            "locations.csv.gz",
            0,
            ""),
        fault(
            "file of an unknown table",
            f -> f.with("customers.csv", "no", "C1"),
            "UNKNOWN-TABLE",
            "customers.csv",
            0,
            ""));
  }

  private static Stream<Fault> faultyTables() {
    return Stream.of(
        fault(
            "missing value",
            f -> f.withLine("locations.csv", 3, ",On the road,true"),
            "MISSING-VALUE",
            "locations.csv",
            3,
            "code"),
        fault(
            "duplicate key in other case",
            f -> f.withLine("locations.csv", 4, "blue,Blue again,false"),
            "DUPLICATE-KEY",
            "locations.csv",
            4,
            "code"),
        fault(
            "unknown setting",
            f -> f.withLine("settings.csv", 4, "rounding,0.01"),
            "UNKNOWN-CODE",
            "settings.csv",
            4,
            "setting"),
        fault(
            "setting given twice",
            f -> f.withLine("settings.csv", 4, "local_currency,USD"),
            "DUPLICATE-KEY",
            "settings.csv",
            4,
            "setting"),
        fault(
            "setting with a wrong word",
            f -> f.withLine("settings.csv", 4, "average_cost_period,fortnight"),
            "UNKNOWN-WORD",
            "settings.csv",
            4,
            "value"),
        fault(
            "precision finer than a fixed value",
            f -> f.withLine("settings.csv", 4, "quantity_rounding_precision,0.000001"),
            "TOO-MANY-DECIMALS",
            "settings.csv",
            4,
            "value"),
        fault(
            "reporting currency without row",
            f -> f.withLine("settings.csv", 4, "additional_reporting_currency,CHF"),
            "UNKNOWN-CODE",
            "settings.csv",
            4,
            "value"),
        fault(
            "rate of an unknown currency",
            f -> f.withLine("exchange_rates.csv", 3, "CHF,2026-01-01,1,1"),
            "UNKNOWN-CODE",
            "exchange_rates.csv",
            3,
            "currency"),
        fault(
            "rate of zero",
            f -> f.withLine("exchange_rates.csv", 3, "USD,2026-02-01,0,1"),
            "NOT-POSITIVE",
            "exchange_rates.csv",
            3,
            "exchange_rate_amount"),
        fault(
            "day that is not in the calendar",
            f -> f.withLine("exchange_rates.csv", 3, "USD,2026-02-29,1,1"),
            "NOT-A-DATE",
            "exchange_rates.csv",
            3,
            "starting_date"),
        fault(
            "account that is not in the chart",
            f -> f.withLine("general_posting_setup.csv", 3, "DOMESTIC,RETAIL,7199"),
            "UNKNOWN-CODE",
            "general_posting_setup.csv",
            3,
            "cogs_account"),
        fault(
            "posting setup of an unknown location",
            f -> f.withLine("inventory_posting_setup.csv", 4, "RED,RESALE,2130"),
            "UNKNOWN-CODE",
            "inventory_posting_setup.csv",
            4,
            "location"),
        fault(
            "posting group without setup",
            f -> f.replacing("items.csv", "average,PCS,,RESALE", "average,PCS,,FINISHED"),
            "UNKNOWN-CODE",
            "items.csv",
            3,
            "inventory_posting_group"),
        fault(
            "unknown costing method",
            f -> f.replacing("items.csv", "average", "moving"),
            "UNKNOWN-WORD",
            "items.csv",
            3,
            "costing_method"),
        fault(
            "number with a decimal comma",
            f -> f.replacing("items.csv", "10.5", "\"10,5\""),
            "NOT-A-NUMBER",
            "items.csv",
            2,
            "unit_cost"),
        fault(
            "number overflow",
            f -> f.replacing("items.csv", "10.5", "1000000000000000"),
            "NUMBER-TOO-LARGE",
            "items.csv",
            2,
            "unit_cost"),
        fault(
            "negative cost",
            f -> f.replacing("items.csv", "10.5", "-10.5"),
            "NEGATIVE-NUMBER",
            "items.csv",
            2,
            "unit_cost"),
        fault(
            "null character",
            f -> f.replacing("items.csv", "Bolt M8", "Bolt\0M8"),
            "CONTROL-CHARACTER",
            "items.csv",
            2,
            "description"),
        fault(
            "unit of an unknown item",
            f -> f.withLine("item_units_of_measure.csv", 4, "NUT,PCS,1"),
            "UNKNOWN-CODE",
            "item_units_of_measure.csv",
            4,
            "item"),
        fault(
            "base unit that does not hold one",
            f -> f.withLine("item_units_of_measure.csv", 2, "BOLT,PCS,2"),
            "BASE-UNIT-NOT-ONE",
            "item_units_of_measure.csv",
            2,
            "qty_per_unit_of_measure"),
        fault(
            "truth value in another language",
            f -> f.replacing("locations.csv", "true", "ja"),
            "NOT-A-BOOLEAN",
            "locations.csv",
            3,
            "in_transit"),
        fault(
            "stockkeeping unit of an unknown variant",
            f -> f.withLine("stockkeeping_units.csv", 3, "SET,ZINC,BLUE,1"),
            "UNKNOWN-CODE",
            "stockkeeping_units.csv",
            3,
            "variant"),
        fault(
            "component that is not an item",
            f -> f.withLine("bom_lines.csv", 3, "SET,20000,NUT,4,"),
            "UNKNOWN-CODE",
            "bom_lines.csv",
            3,
            "component"),
        fault(
            "unit of a component that it does not have",
            f -> f.withLine("bom_lines.csv", 2, "SET,10000,BOLT,4,KG"),
            "UNKNOWN-CODE",
            "bom_lines.csv",
            2,
            "unit_of_measure"),
        fault(
            "item that is a component of itself",
            f -> f.withLine("bom_lines.csv", 3, "BOLT,10000,SET,1,"),
            "BOM-CYCLE",
            "bom_lines.csv",
            2,
            "component"),
        fault(
            "line number that is not whole",
            f -> f.withLine("bom_lines.csv", 2, "SET,1.5,BOLT,4,PCS"),
            "NOT-A-WHOLE-NUMBER",
            "bom_lines.csv",
            2,
            "line_no"),
        fault(
            "operation on an unknown work center",
            f -> f.withLine("routing_lines.csv", 2, "SET,10,work_center,DRILL,0.25"),
            "UNKNOWN-CODE",
            "routing_lines.csv",
            2,
            "capacity_no"),
        fault(
            "external entry on an unknown account",
            f -> f.withLine("external_gl_entries.csv", 3, "2,2026-01-31,9999,1"),
            "UNKNOWN-CODE",
            "external_gl_entries.csv",
            3,
            "gl_account"));
  }

  private static Fault transaction(String name, String line, String code, String column) {
    return fault(
        name, f -> f.withLine("transactions.csv", 4, line), code, "transactions.csv", 4, column);
  }

  private static Stream<Fault> faultyTransactions() {
    return Stream.of(
        transaction("unknown kind", "t3,gift,2026-01-07,G1,BOLT,BLUE,1,,,", "UNKNOWN-WORD", "kind"),
        transaction(
            "transaction on a day that does not exist",
            "t3,sale,2026-13-01,S2,BOLT,BLUE,1,,,",
            "NOT-A-DATE",
            "posting_date"),
        transaction("id used twice", "t1,sale,2026-01-07,S2,BOLT,BLUE,1,,,", "DUPLICATE-ID", "id"),
        transaction(
            "transaction without document", "t3,sale,2026-01-07,,BOLT,BLUE,1,,,",
            "MISSING-VALUE", "document_no"),
        transaction("unknown item", "t3,sale,2026-01-07,S2,NUT,BLUE,1,,,", "UNKNOWN-CODE", "item"),
        transaction(
            "unknown location", "t3,sale,2026-01-07,S2,BOLT,RED,1,,,", "UNKNOWN-CODE", "location"),
        transaction(
            "unknown dimension value", "t3,sale,2026-01-07,S2,BOLT,BLUE,1,,,SOUTH",
            "UNKNOWN-CODE", "dim.AREA"),
        transaction(
            "reference to a later transaction", "t3,sale,2026-01-07,S2,BOLT,BLUE,1,,t9,",
            "UNKNOWN-REFERENCE", "applies_to"),
        transaction(
            "reference that is none", "t3,sale,2026-01-07,S2,BOLT,BLUE,1,,t1#first,",
            "INVALID-REFERENCE", "applies_to"),
        transaction(
            "quantity of zero", "t3,sale,2026-01-07,S2,BOLT,BLUE,0,,,",
            "ZERO-QUANTITY", "quantity"),
        transaction(
            "quantity with six decimals", "t3,sale,2026-01-07,S2,BOLT,BLUE,1.000001,,,",
            "TOO-MANY-DECIMALS", "quantity"),
        transaction(
            "negative unit amount", "t3,purchase,2026-01-07,P2,BOLT,BLUE,1,-1,,",
            "NEGATIVE-NUMBER", "unit_amount"),
        transaction(
                "figure that the kind does not have",
                "t3,physical_inventory,2026-01-07,C1,BOLT,BLUE,,5,,",
                "COLUMN-NOT-FOR-KIND",
                "unit_amount")
            .and(f -> addColumn(f, "quantity_counted", "8")),
        transaction(
                "negative count", "t3,physical_inventory,2026-01-07,C1,BOLT,BLUE,,,,",
                "NEGATIVE-NUMBER", "quantity_counted")
            .and(f -> addColumn(f, "quantity_counted", "-1")),
        transaction(
                "transfer to nowhere known", "t3,transfer,2026-01-07,T1,BOLT,BLUE,1,,,",
                "UNKNOWN-CODE", "new_location")
            .and(f -> addColumn(f, "new_location", "RED")),
        transaction(
                "transfer of a negative quantity", "t3,transfer,2026-01-07,T1,BOLT,BLUE,-1,,,",
                "NEGATIVE-NUMBER", "quantity")
            .and(f -> addColumn(f, "new_location", "BLUE")),
        transaction(
                "components that are no list", "t3,production_order,2026-01-07,O1,SET,BLUE,1,,,",
                "NOT-COMPONENTS", "components")
            .and(f -> addColumn(f, "order_no", "O1"))
            .and(f -> addColumn(f, "components", "BOLT")),
        fault(
            "column that transactions do not have",
            f -> f.replacing("transactions.csv", "unit_amount", "unit_amout"),
            "UNKNOWN-COLUMN",
            "transactions.csv",
            1,
            "unit_amout"),
        fault(
            "transactions without kind",
            f -> f.replacing("transactions.csv", "kind", "description"),
            "MISSING-COLUMN",
            "transactions.csv",
            1,
            "kind"),
        fault(
            "id used in an earlier file",
            f ->
                f.with(
                    "transactions-2.csv",
                    "id,kind,posting_date,document_no,item,quantity",
                    "t1,sale,2026-01-07,S2,BOLT,1"),
            "DUPLICATE-ID",
            "transactions.csv",
            2,
            "id"),
        fault(
            "truncated transactions",
            f ->
                f.withBytes("transactions.csv.gz", cut(packed(f.bytes("transactions.csv")), 9))
                    .without("transactions.csv"),
            "TRUNCATED-GZIP",
            "transactions.csv.gz",
            4,
            ""));
  }

  /** Adds a column that is blank in all rows but the last. */
  private static SmallFolder addColumn(SmallFolder folder, String name, String lastCell) {
    List<String> lines = folder.text("transactions.csv").lines().toList();
    String[] wider = new String[lines.size()];
    for (int i = 0; i < wider.length; i++) {
      wider[i] = lines.get(i) + "," + (i == 0 ? name : i == wider.length - 1 ? lastCell : "");
    }
    return folder.with("transactions.csv", wider);
  }

  @BeforeAll
  static void create_an_empty_database() {
    Database.open(database()).close();
  }

  private static String database() {
    return databaseFolder.resolve("company.db").toString();
  }

  private int importFolder(Path company) {
    return Trueup.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("import", company.toString(), "--db", database());
  }

  private static void assertNothingWasWritten() {
    try (Database opened = Database.openToRead(database());
        Reading reading = opened.read()) {
      assertThat(reading.lastNumbers()).isEqualTo(LastNumbers.NONE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"faultyFiles", "faultyTables", "faultyTransactions"})
  void import_tells_the_fault_in_one_line_and_writes_nothing(Fault fault) {
    Path spoiled = fault.spoil().apply(new SmallFolder()).writeTo(folder);

    assertThat(importFolder(spoiled)).isEqualTo(2);

    String line = fault.line() == 0 ? "" : ":" + fault.line();
    String column = fault.column().isEmpty() ? "" : ":" + fault.column();
    assertThat(err.toString().lines().toList())
        .singleElement(as(STRING))
        .matches(
            Pattern.quote(fault.file() + line + column)
                + "( \\(transaction .*\\))?: "
                + fault.code()
                + ": .+\\. .+[.?]");
    assertThat(out.toString()).isEmpty();
    assertNothingWasWritten();
  }

  @Test
  void unspoiled_folder_is_imported() {
    Path company = new SmallFolder().writeTo(folder);
    CompanyFolder read = CompanyFolder.read(company);
    assertThat(TransactionFiles.read(read.transactions(), Companies.from(read.rows()), id -> false))
        .hasSize(2);
  }

  @Test
  void every_fault_of_a_folder_is_told() {
    Path spoiled =
        new SmallFolder()
            .withLine("items.csv", 4, "NUT,,fifo,PCS,ten,RESALE,RETAIL")
            .withLine("locations.csv", 4, "RED,Red,perhaps")
            .withLine("locations.csv", 5, "BLUE,,")
            .writeTo(folder);

    assertThat(importFolder(spoiled)).isEqualTo(2);

    assertThat(err.toString().lines())
        .extracting(line -> line.split(": ")[1])
        .containsExactlyInAnyOrder("NOT-A-NUMBER", "NOT-A-BOOLEAN", "DUPLICATE-KEY");
    assertNothingWasWritten();
  }

  @Test
  void missing_folder_is_one_message() {
    assertThat(importFolder(folder.resolve("nowhere"))).isEqualTo(2);
    assertThat(err.toString()).contains("MISSING-FOLDER");
  }

  @Test
  void folder_without_tables_is_one_message() {
    assertThat(importFolder(folder)).isEqualTo(2);
    assertThat(err.toString()).contains("EMPTY-FOLDER");
  }
}
