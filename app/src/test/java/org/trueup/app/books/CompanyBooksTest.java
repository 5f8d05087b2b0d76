package org.trueup.app.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.app.Examples;
import org.trueup.app.books.CompanyBooks.Adjusted;
import org.trueup.app.books.CompanyBooks.Imported;
import org.trueup.app.books.CompanyBooks.Posted;
import org.trueup.core.company.Table;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.register.Register;
import org.trueup.core.register.RegisterKind;
import org.trueup.interchange.text.InputSource;
import org.trueup.store.CostToPostFilter;
import org.trueup.store.Database;
import org.trueup.store.Reading;

/** The tasks that write, on a database in memory. */
class CompanyBooksTest {

  private static final Author CLERK =
      new Author("clerk", InstantSource.fixed(Instant.parse("2026-02-01T08:00:00Z")));

  @TempDir Path folder;

  private final Database database = Database.open(Database.IN_MEMORY);
  private final CompanyBooks books = new CompanyBooks(database, CLERK, 1);

  @BeforeEach
  void write_folder() throws IOException {
    write(
        "items.csv",
        "no,costing_method,unit_cost,base_unit_of_measure",
        "BOLT,fifo,1,PCS",
        "NUT,average,,PCS");
    write(
        "transactions.csv",
        "id,kind,posting_date,document_no,item,quantity,unit_amount",
        "p1,purchase,2026-01-05,P1,BOLT,10,10",
        "p2,purchase,2026-01-06,P2,NUT,4,3");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void import_is_a_register_of_set_up_and_one_of_transactions() {
    Imported imported = books.importFolder(folder);

    assertThat(imported.setUp()).map(Register::kind).contains(RegisterKind.SETUP);
    assertThat(imported.posted().register()).map(Register::kind).contains(RegisterKind.IMPORT);
    assertThat(imported.posted().posted()).isEqualTo(2);
    assertThat(last()).isEqualTo(new LastNumbers(2, 2, 2, 2, 0, 0));
  }

  @Test
  void same_folder_again_writes_nothing() {
    books.importFolder(folder);

    Imported again = books.importFolder(folder);

    assertThat(again.setUp()).isEmpty();
    assertThat(again.posted().register()).isEmpty();
    assertThat(again.posted().known()).isEqualTo(2);
    assertThat(last().register()).isEqualTo(2);
  }

  @Test
  void folder_that_has_grown_adds_what_is_new() throws IOException {
    books.importFolder(folder);
    write(
        "items.csv",
        "no,costing_method,base_unit_of_measure",
        "NUT,average,PCS",
        "CAM,fifo,PCS",
        "BOLT,fifo,PCS");
    write(
        "transactions-2.csv",
        "id,kind,posting_date,document_no,item,quantity,unit_amount,applies_to",
        "p3,purchase,2026-01-07,P3,CAM,2,5,",
        "n1,negative_adjustment,2026-01-08,N1,BOLT,1,,p1");

    Imported imported = books.importFolder(folder);

    assertThat(imported.setUp()).isPresent();
    assertThat(imported.posted()).extracting(Posted::posted, Posted::known).containsExactly(2, 2);
    assertThat(last().itemLedgerEntry()).isEqualTo(4);
  }

  @Test
  void ledgers_in_memory_follow_what_others_write_and_what_was_refused() throws IOException {
    write("settings.csv", "setting,value", "prevent_negative_inventory,true");
    CompanyBooks keeping = books.keepingLedgers();
    keeping.importFolder(folder);
    write(
        "more.csv",
        "id,kind,posting_date,document_no,item,quantity,applies_to",
        "n1,negative_adjustment,2026-01-08,N1,BOLT,4,p1");
    books.post(List.of(InputSource.of(folder.resolve("more.csv"))));
    write(
        "too-many.csv",
        "id,kind,posting_date,document_no,item,quantity,applies_to",
        "n2,negative_adjustment,2026-01-09,N2,BOLT,5,p1",
        "n3,negative_adjustment,2026-01-09,N2,BOLT,5,p1");
    write(
        "rest.csv",
        "id,kind,posting_date,document_no,item,quantity,applies_to",
        "n4,negative_adjustment,2026-01-09,N3,BOLT,6,p1");

    assertThat(
            failuresOf(() -> keeping.post(List.of(InputSource.of(folder.resolve("too-many.csv"))))))
        .isNotEmpty();
    keeping.post(List.of(InputSource.of(folder.resolve("rest.csv"))));

    assertThat(last()).isEqualTo(new LastNumbers(4, 4, 4, 4, 0, 0));
  }

  @Test
  void changed_transaction_is_told_with_file_and_line_and_nothing_is_written() throws IOException {
    books.importFolder(folder);
    write(
        "transactions.csv",
        "id,kind,posting_date,document_no,item,quantity,unit_amount",
        "p0,purchase,2026-01-05,P1,BOLT,10,10",
        "p1,purchase,2026-01-05,P1,BOLT,10,10",
        "p2,purchase,2026-01-06,P2,NUT,4,3.01");

    assertThat(failuresOf(() -> books.importFolder(folder)))
        .singleElement()
        .returns("TRANSACTION-CHANGED", Failure::code)
        .returns(new Place("transactions.csv", 4, "", "p2"), Failure::place);
    assertThat(last().register()).isEqualTo(2);
  }

  @Test
  void refusal_of_the_engine_is_told_with_file_and_line_and_nothing_is_written()
      throws IOException {
    write("settings.csv", "setting,value", "prevent_negative_inventory,true");
    write(
        "transactions.csv",
        "id,kind,posting_date,document_no,item,quantity,unit_amount",
        "p1,purchase,2026-01-05,P1,BOLT,10,10",
        "s1,sale,2026-01-07,S1,BOLT,4,",
        "s2,sale,2026-01-07,S2,BOLT,7,");

    assertThat(failuresOf(() -> books.importFolder(folder)))
        .singleElement()
        .extracting(Failure::place)
        .isEqualTo(new Place("transactions.csv", 4, "", "s2"));
    assertThat(last()).isEqualTo(LastNumbers.NONE);
  }

  @Test
  void every_fault_of_a_folder_is_told_and_nothing_is_written() throws IOException {
    write(
        "transactions.csv",
        "id,kind,posting_date,document_no,item,quantity,unit_amount",
        "p1,purchase,2026-01-05,P1,BOLD,10,10",
        "p2,purchase,2026-13-06,P2,NUT,four,3");

    assertThat(failuresOf(() -> books.importFolder(folder)))
        .extracting(failure -> failure.place().line() + ":" + failure.place().column())
        .containsExactlyInAnyOrder("2:item", "3:posting_date", "3:quantity");
    assertThat(last()).isEqualTo(LastNumbers.NONE);
  }

  @Test
  void reference_to_a_transaction_that_never_was_is_told_with_its_line() {
    books.importFolder(folder);

    assertThat(
            failuresOf(
                () ->
                    books.post(
                        csv(
                            "id,kind,posting_date,document_no,item,quantity,applies_to",
                            "n1,negative_adjustment,2026-01-08,N1,BOLT,1,p1",
                            "n2,negative_adjustment,2026-01-08,N1,BOLT,1,p9"))))
        .singleElement()
        .returns("UNKNOWN-REFERENCE", Failure::code)
        .returns(new Place("posted.csv", 3, "applies_to", "n2"), Failure::place);
  }

  @Test
  void sale_of_stock_that_an_earlier_register_brought_is_applied_to_it() {
    books.importFolder(folder);

    Posted posted =
        books.post(
            csv("id,kind,posting_date,document_no,item,quantity", "s1,sale,2026-01-08,S1,BOLT,4"));

    assertThat(posted.register()).map(Register::kind).contains(RegisterKind.POSTING);
    try (Reading reading = database.read()) {
      assertThat(reading.ledger().itemEntryStates().getFirst().remainingQuantity())
          .isEqualTo(Fixed.parse("6"));
    }
  }

  @Test
  void second_adjustment_writes_nothing() {
    books.importFolder(folder);
    books.post(
        csv("id,kind,posting_date,document_no,item,quantity", "s1,sale,2026-01-08,S1,NUT,4"));

    assertThat(books.adjustCost(ItemChoice.ALL, true).register()).isPresent();
    assertThat(books.adjustCost(ItemChoice.ALL, true).register()).isEmpty();
  }

  @Test
  void preview_of_an_adjustment_shows_what_the_adjustment_then_writes() {
    books.importFolder(folder);
    books.post(
        csv(
            "id,kind,posting_date,document_no,item,quantity,unit_cost",
            "s1,sale,2026-01-05,S1,BOLT,4,9"));

    Adjusted preview = books.previewAdjustment(ItemChoice.ALL);
    Adjusted adjusted = books.adjustCost(ItemChoice.ALL, true);

    assertThat(preview.register()).isEmpty();
    assertThat(preview.changes()).isEqualTo(adjusted.changes());
    assertThat(adjusted.changes().valueEntries())
        .singleElement()
        .extracting(entry -> entry.actual().lcy())
        .isEqualTo(Fixed.parse("-4"));
  }

  @Test
  void adjustment_of_chosen_items_leaves_the_others() {
    books.importFolder(folder);
    books.post(
        csv(
            "id,kind,posting_date,document_no,item,quantity,unit_cost",
            "s1,sale,2026-01-05,S1,BOLT,4,9",
            "s2,sale,2026-01-06,S2,NUT,2,9"));

    books.adjustCost(new ItemChoice(List.of("nut"), List.of()), true);

    try (Reading reading = database.read()) {
      assertThat(reading.itemStates())
          .extracting(ItemState::item, ItemState::costIsAdjusted)
          .contains(tuple("BOLT", false), tuple("NUT", true));
    }
  }

  @Test
  void adjustment_of_an_item_that_is_not_there_is_refused() {
    books.importFolder(folder);

    assertThat(
            failuresOf(
                () -> books.adjustCost(new ItemChoice(List.of("SCREW"), List.of("X")), true)))
        .extracting(Failure::reason)
        .containsExactly(
            "The company has no item SCREW.", "The company has no item of the category X.");
  }

  @Test
  void cost_that_is_set_by_name_holds_even_where_the_set_up_said_the_same() {
    books.importFolder(folder);
    assertThat(cardCost("BOLT")).isEqualTo(Fixed.parse("10"));

    books.changeRows(Table.ITEMS, Map.of("no", "bolt"), Map.of("unit_cost", "1"));

    assertThat(cardCost("BOLT")).isEqualTo(Fixed.parse("1"));
    assertThat(cardCost("NUT")).isEqualTo(Fixed.parse("3"));
  }

  @Test
  void change_of_the_set_up_is_refused_with_all_that_stands_against_it() throws IOException {
    write("settings.csv", "setting,value", "finish_order_without_output,true");
    books.importFolder(folder);
    write("settings.csv", "setting,value", "finish_order_without_output,false");
    write(
        "items.csv",
        "no,costing_method,unit_cost,base_unit_of_measure",
        "BOLT,average,1,PCS",
        "NUT,average,,PCS");

    assertThat(failuresOf(() -> books.importFolder(folder)))
        .map(Failure::code)
        .containsExactly("HAS-ENTRIES", "SETTING-FOR-GOOD");
  }

  @Test
  void costing_method_of_an_item_with_entries_cannot_change() throws IOException {
    books.importFolder(folder);
    write(
        "items.csv",
        "no,costing_method,unit_cost,base_unit_of_measure",
        "BOLT,average,1,PCS",
        "NUT,average,,PCS");

    assertThat(failuresOf(() -> books.importFolder(folder)))
        .singleElement()
        .returns("HAS-ENTRIES", Failure::code)
        .returns(new Place("items.csv", 2, "costing_method", ""), Failure::place);
  }

  @Test
  void item_with_entries_cannot_be_taken_away() throws IOException {
    books.importFolder(folder);
    write("items.csv", "no,costing_method,base_unit_of_measure", "NUT,average,PCS");
    Files.delete(folder.resolve("transactions.csv"));

    assertThat(failuresOf(() -> books.importFolder(folder)))
        .extracting(Failure::reason)
        .containsExactly("The item BOLT has entries and cannot be taken away.");
  }

  @Test
  void setting_is_changed_by_a_register_and_setting_it_again_by_none() {
    books.importFolder(folder);

    assertThat(books.set(Map.of("allow_posting_from", "2026-02-01"))).isPresent();
    assertThat(books.set(Map.of("allow_posting_from", "2026-02-01"))).isEmpty();
    assertThat(books.company().settings().allowedPosting().from()).isPresent();
    assertThatThrownBy(() -> books.set(Map.of("allow_posting_form", "2026-02-01")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("allow_posting_form");
  }

  @Test
  void cost_is_posted_to_the_general_ledger_once() throws IOException {
    try (Stream<Path> files = Files.list(Examples.NORTHWIND)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    books.importFolder(folder);
    books.adjustCost(ItemChoice.ALL, true);
    GlPostingOptions options = GlPostingOptions.perPostingGroup("CLOSE");
    CostToPostFilter all = CostToPostFilter.all(books.company().settings().expectedCostPosting());

    CompanyBooks.PostedToGl first = books.postCostToGl(options, all);

    assertThat(first.register()).map(Register::kind).contains(RegisterKind.GL_POSTING);
    assertThat(first.result().glEntries().stream().mapToLong(entry -> entry.amount()).sum())
        .isZero();
    assertThat(books.postCostToGl(options, all).register()).isEmpty();
  }

  private long cardCost(String item) {
    try (Reading reading = database.read()) {
      return reading.itemStates().stream()
          .filter(state -> state.item().equals(item))
          .findFirst()
          .orElseThrow()
          .unitCost();
    }
  }

  private LastNumbers last() {
    try (Reading reading = database.read()) {
      return reading.lastNumbers();
    }
  }

  private static List<Failure> failuresOf(ThrowingCallable task) {
    return catchThrowableOfType(Refusal.class, task).failures();
  }

  private static List<InputSource> csv(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return List.of(new InputSource("posted.csv", () -> new ByteArrayInputStream(bytes)));
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }
}
