package org.trueup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that write: their output and exit status. */
class WritingCommandsTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String database;
  private Path company;

  @BeforeEach
  void write_company() throws IOException {
    database = folder.resolve("company.db").toString();
    company = Files.createDirectory(folder.resolve("bolts"));
    write(
        "items.csv", "no,costing_method,base_unit_of_measure,item_category", "BOLT,fifo,PCS,STEEL");
    write(
        "transactions.csv",
        "id,kind,posting_date,document_no,item,quantity,unit_amount,unit_cost",
        "p1,purchase,2026-01-05,P1,BOLT,10,10,",
        "s1,sale,2026-01-05,S1,BOLT,4,,9");
  }

  @Test
  void import_tells_what_came_in_and_may_be_repeated() {
    assertThat(run("import", company.toString(), "--db", database)).isZero();
    assertThat(out.toString())
        .containsPattern("Imported .*bolts into .*company.db in \\d+\\.\\d s\\.")
        .contains("Set-up: register 1.")
        .contains("Transactions: 2 posted.")
        .contains("Register 2: 2 item ledger, 2 value, 2 application entries.");

    assertThat(run("import", company.toString(), "--db", database)).isZero();
    assertThat(out.toString())
        .contains("Set-up: as before.")
        .contains("Transactions: 0 posted, 2 known before.");
  }

  @Test
  void faults_of_a_folder_are_told_one_a_line_and_no_database_is_left() throws IOException {
    write(
        "transactions.csv",
        "id,kind,posting_date,document_no,item,quantity,unit_amount",
        "p1,purchase,2026-01-05,P1,BOLD,ten,10");

    assertThat(run("import", company.toString(), "--db", database)).isEqualTo(2);
    assertThat(err.toString().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("transactions.csv:2:item (transaction p1): UNKNOWN-CODE"))
        .anyMatch(line -> line.startsWith("transactions.csv:2:quantity (transaction p1): "));
    assertThat(Path.of(database)).doesNotExist();
  }

  @Test
  void post_takes_files_and_standard_input() throws IOException {
    run("import", company.toString(), "--db", database);
    Path lines = folder.resolve("more.jsonl");
    Files.writeString(
        lines,
        "{\"id\": \"s2\", \"kind\": \"sale\", \"posting_date\": \"2026-01-06\","
            + " \"document_no\": \"S2\", \"item\": \"BOLT\", \"quantity\": 1}\n");

    assertThat(run("post", lines.toString(), "--db", database)).isZero();
    assertThat(out.toString()).contains("Transactions: 1 posted.");

    assertThat(
            runWithInput(
                "id,kind,posting_date,document_no,item,quantity\n"
                    + "s3,sale,2026-01-06,S3,BOLT,1\ns4,sail,2026-01-06,S3,BOLT,1\n",
                "post",
                "-",
                "--db",
                database))
        .isEqualTo(2);
    assertThat(err.toString()).startsWith("-:3:kind (transaction s4): UNKNOWN-WORD");
  }

  @Test
  void post_needs_a_database_that_is_there() {
    assertThat(run("post", "x.csv", "--db", database)).isEqualTo(2);
    assertThat(err.toString()).startsWith("DATABASE-MISSING");
  }

  @Test
  void adjustment_is_previewed_then_done_then_has_nothing_to_do() {
    run("import", company.toString(), "--db", database);

    assertThat(run("adjust-cost", "--preview", "--format", "csv", "--db", database)).isZero();
    assertThat(out.toString())
        .endsWith(
            "item,value_entries,cost_amount_actual,cost_amount_expected,kept_costs\n"
                + "BOLT,1,-4,0,0\n");

    assertThat(run("adjust-cost", "--item-category", "steel", "--db", database)).isZero();
    assertThat(out.toString()).contains("Register 3: 1 value entries.");

    assertThat(run("adjust-cost", "--db", database)).isZero();
    assertThat(out.toString()).contains("There was nothing to adjust.");
  }

  @Test
  void adjustment_names_decreases_whose_average_feeds_itself() throws IOException {
    writeAverageThatFeedsItself("T1", "T2");
    run("import", company.toString(), "--db", database);

    assertThat(run("adjust-cost", "--preview", "--format", "csv", "--db", database)).isZero();
    assertThat(out.toString()).endsWith("kept_costs\nBOLT,0,0,0,2\n");

    assertThat(run("adjust-cost", "--db", database)).isZero();
    assertKeptCosts("T1", "T2");
  }

  @Test
  void posting_that_adjusts_by_itself_names_them_too() throws IOException {
    write("settings.csv", "setting,value", "automatic_cost_adjustment,always");
    writeAverageThatFeedsItself("T1", "T1");
    run("import", company.toString(), "--db", database);

    assertKeptCosts("T1", "T1");
  }

  /** Two transfers out of one receipt, while a sale elsewhere waits for stock. */
  private void writeAverageThatFeedsItself(String first, String second) throws IOException {
    write("items.csv", "no,costing_method,unit_cost", "BOLT,average,1");
    write(
        "transactions.csv",
        "id,kind,posting_date,document_no,item,location,new_location,quantity,unit_amount,unit_cost",
        "s1,sale,2026-01-05,S1,BOLT,RED,,5,,0.92",
        "a1,positive_adjustment,2026-01-06," + first + ",BOLT,BLUE,,4,1,",
        "t1,transfer,2026-01-06," + first + ",BOLT,BLUE,GREEN,2,,",
        "t2,transfer,2026-01-06," + second + ",BOLT,BLUE,GREY,2,,");
    write("locations.csv", "code", "RED", "BLUE", "GREEN", "GREY");
  }

  private void assertKeptCosts(String first, String second) {
    String reason = " keeps its cost of -2: its average feeds itself and does not come to rest.";
    assertThat(out.toString().lines().filter(line -> line.contains("keeps its cost")))
        .containsExactly(
            "Item BOLT, entry 3 of document " + first + reason,
            "Item BOLT, entry 5 of document " + second + reason);
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(company.resolve(file), List.of(lines));
  }

  private int runWithInput(String input, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(args);
    } finally {
      System.setIn(before);
    }
  }

  private int run(String... args) {
    return Trueup.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
