package org.trueup.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.InventoryAccountType;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.PostedTransaction;

class ContentHashTest {

  private static final Register REGISTER =
      new Register(
          2,
          RegisterKind.POSTING,
          Instant.parse("2026-03-01T10:15:30.5Z"),
          "anna",
          "post sales.csv",
          new LastNumbers(1, 2, 3, 4, 5, 6),
          new LastNumbers(2, 3, 4, 5, 6, 7),
          "c0ffee",
          "");

  private static RegisterFacts facts(
      List<PostedTransaction> transactions,
      List<GlItemRelation> relations,
      List<InventoryPeriod> periods,
      List<SetupRow> rows) {
    LedgerChanges none = LedgerChanges.NONE;
    LedgerChanges changes =
        new LedgerChanges(
            transactions,
            none.itemLedgerEntries(),
            none.valueEntries(),
            none.applicationEntries(),
            none.capacityLedgerEntries(),
            none.glEntries(),
            relations,
            none.adjustmentCauses(),
            none.itemEntryStates(),
            none.valueEntryStates(),
            none.postedCosts(),
            none.applicationStates(),
            none.items(),
            none.stockkeepingUnits(),
            none.orders(),
            none.averageCostPoints(),
            periods);
    return RegisterFacts.of(1, changes, rows);
  }

  private static String hashOfTransactions(PostedTransaction... transactions) {
    return ContentHash.of(facts(List.of(transactions), List.of(), List.of(), List.of()));
  }

  @Test
  void hash_of_given_facts_stays_what_it_is() {
    // both figures were also computed from the description by an independent program
    String hash =
        ContentHash.of(
            facts(
                List.of(new PostedTransaction("r1", "abc", 1)),
                List.of(),
                List.of(new InventoryPeriod(LocalDate.of(2026, 1, 31), "Januar – Größe", true)),
                List.of(SetupRow.of("items", 1, Map.of("no", "BOLT")))));
    assertThat(hash).isEqualTo("a102d48cba77e1d29b18eef11ea7ffdad8a97c95da9559ecda70240861c80cb2");
    assertThat(ContentHash.chained("beef", REGISTER))
        .isEqualTo("6c64b3b78e52accf7882cde3d21f9f32eb23a54271f9017ea68c1d59541cdeff");
  }

  @Test
  void register_number_is_no_part_of_it() {
    assertThat(hashOfTransactions(new PostedTransaction("r1", "abc", 1)))
        .isEqualTo(hashOfTransactions(new PostedTransaction("r1", "abc", 9)));
  }

  @Test
  void order_of_transactions_counts() {
    PostedTransaction one = new PostedTransaction("r1", "abc", 1);
    PostedTransaction other = new PostedTransaction("r2", "abc", 1);
    assertThat(hashOfTransactions(one, other)).isNotEqualTo(hashOfTransactions(other, one));
  }

  @Test
  void text_cannot_move_from_one_field_to_the_next() {
    assertThat(hashOfTransactions(new PostedTransaction("r1a", "bc", 1)))
        .isNotEqualTo(hashOfTransactions(new PostedTransaction("r1", "abc", 1)));
  }

  @Test
  void order_in_which_relations_were_collected_does_not_count() {
    GlItemRelation one =
        new GlItemRelation(1, 2, InventoryAccountType.INVENTORY, false, 1_000, 0, 1);
    GlItemRelation other = new GlItemRelation(1, 1, InventoryAccountType.COGS, false, 1_000, 0, 1);
    assertThat(ContentHash.of(facts(List.of(), List.of(one, other), List.of(), List.of())))
        .isEqualTo(ContentHash.of(facts(List.of(), List.of(other, one), List.of(), List.of())));
  }

  @Test
  void removed_row_is_not_an_empty_one() {
    assertThat(
            ContentHash.of(
                facts(List.of(), List.of(), List.of(), List.of(SetupRow.removed("items", 1)))))
        .isNotEqualTo(
            ContentHash.of(
                facts(
                    List.of(), List.of(), List.of(), List.of(SetupRow.of("items", 1, Map.of())))));
  }

  @Test
  void texts_longer_than_any_buffer_count_to_their_last_letter() {
    String text = "ä".repeat(20_000);
    assertThat(hashOfTransactions(new PostedTransaction(text + "x", "", 1)))
        .isNotEqualTo(hashOfTransactions(new PostedTransaction(text + "y", "", 1)));
  }
}
