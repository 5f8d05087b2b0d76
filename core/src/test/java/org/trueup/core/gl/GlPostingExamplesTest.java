package org.trueup.core.gl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.core.ledger.ItemLedgerEntryType.CAPACITY;
import static org.trueup.core.ledger.ItemLedgerEntryType.CONSUMPTION;
import static org.trueup.core.ledger.ItemLedgerEntryType.OUTPUT;
import static org.trueup.core.ledger.ItemLedgerEntryType.PURCHASE;
import static org.trueup.core.ledger.ItemLedgerEntryType.SALE;
import static org.trueup.core.ledger.OrderType.PRODUCTION;
import static org.trueup.core.ledger.ValueEntryType.INDIRECT_COST;
import static org.trueup.core.ledger.ValueEntryType.ROUNDING;
import static org.trueup.core.ledger.VarianceType.MATERIAL;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.Company;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.VarianceType;

/** The worked examples of gl-posting.md section 10, from hand-written value entries. */
class GlPostingExamplesTest {

  @Test
  void ex_gl_01_purchase_with_overhead() {
    GlPostingResult result =
        post(
            ExampleCompany.withoutExpectedCost(),
            NewValueEntry.of(1, PURCHASE).actual("70"),
            NewValueEntry.of(2, PURCHASE).type(INDIRECT_COST).actual("10"));

    assertThat(lines(result))
        .containsExactly(
            "1 2020-01-01 INVENTORY 70",
            "2 2020-01-01 APPLIED -70",
            "3 2020-01-01 INVENTORY 10",
            "4 2020-01-01 OVERHEAD -10");
    assertThat(relations(result)).containsExactly("1→1", "1→2", "2→3", "2→4");
    assertThat(posted(result)).containsExactly("1 70 0", "2 10 0");
  }

  @Test
  void ex_gl_03_invoice_clears_the_interim_accounts() {
    NewValueEntry invoice =
        NewValueEntry.of(2, PURCHASE).on("2020-01-15").actual("100").reversing("-95");

    GlPostingResult on =
        GlPosting.postAtOnce(ExampleCompany.withExpectedCost(), List.of(invoice.entry()), 3, 2);
    GlPostingResult off =
        GlPosting.postAtOnce(ExampleCompany.withoutExpectedCost(), List.of(invoice.entry()), 1, 2);

    assertThat(lines(on))
        .containsExactly(
            "3 2020-01-15 INTERIM -95",
            "4 2020-01-15 ACCRUAL 95",
            "5 2020-01-15 INVENTORY 100",
            "6 2020-01-15 APPLIED -100");
    assertThat(relations(on)).containsExactly("2→3", "2→4", "2→5", "2→6");
    assertThat(posted(on)).containsExactly("2 100 -95");
    assertThat(on.glEntries()).allMatch(entry -> entry.registerNo() == 2);
    assertThat(lines(off))
        .containsExactly("1 2020-01-15 INVENTORY 100", "2 2020-01-15 APPLIED -100");
    assertThat(posted(off)).containsExactly("2 100 0");
  }

  @Test
  void ex_gl_04_receipt_is_posted_only_where_expected_cost_is() {
    NewValueEntry receipt = NewValueEntry.of(1, PURCHASE).expected("95");

    assertThat(lines(post(ExampleCompany.withExpectedCost(), receipt)))
        .containsExactly("1 2020-01-01 INTERIM 95", "2 2020-01-01 ACCRUAL -95");
    GlPostingResult off = post(ExampleCompany.withoutExpectedCost(), receipt);
    assertThat(off.glEntries()).isEmpty();
    assertThat(off.skipped())
        .extracting(SkippedEntry::reason)
        .containsExactly(SkipReason.EXPECTED_COST_NOT_POSTED);
  }

  @Test
  void ex_gl_05_and_06_links_received_and_invoiced() {
    GlPostingResult result =
        post(
            ExampleCompany.withExpectedCost(),
            NewValueEntry.of(1, PURCHASE).expected("150"),
            NewValueEntry.of(2, PURCHASE).actual("165").reversing("-150"),
            NewValueEntry.of(3, PURCHASE).type(INDIRECT_COST).actual("3"),
            NewValueEntry.of(4, PURCHASE).variance(VarianceType.PURCHASE).actual("-18"));

    assertThat(amounts(result))
        .containsExactly(
            "INTERIM 150",
            "ACCRUAL -150",
            "INTERIM -150",
            "ACCRUAL 150",
            "INVENTORY 165",
            "APPLIED -165",
            "INVENTORY 3",
            "OVERHEAD -3",
            "INVENTORY -18",
            "PRICE-VARIANCE 18");
  }

  @Test
  void ex_gl_07_chain_shipped_and_invoiced() {
    GlPostingResult result =
        post(
            ExampleCompany.withExpectedCost(),
            NewValueEntry.of(1, SALE).expected("-150"),
            NewValueEntry.of(2, SALE).actual("-150").reversing("150"));

    assertThat(amounts(result))
        .containsExactly(
            "INTERIM -150",
            "COGS-INTERIM 150",
            "INTERIM 150",
            "INVENTORY -150",
            "COGS 150",
            "COGS-INTERIM -150");
  }

  @Test
  void ex_gl_08_and_09_consumption_and_capacity() {
    GlPostingResult result =
        post(
            ExampleCompany.withExpectedCost(),
            NewValueEntry.of(1, CONSUMPTION).order(PRODUCTION, "MO1").actual("-150"),
            NewValueEntry.of(2, CAPACITY).order(PRODUCTION, "MO1").actual("120"),
            NewValueEntry.of(3, CAPACITY)
                .order(PRODUCTION, "MO1")
                .type(INDIRECT_COST)
                .actual("12"));

    assertThat(amounts(result))
        .containsExactly(
            "INVENTORY -150", "WIP 150", "WIP 120", "APPLIED -120", "WIP 12", "OVERHEAD -12");
  }

  @Test
  void ex_gl_10_and_11_output_finished_and_adjusted() {
    GlPostingResult result =
        post(
            ExampleCompany.withExpectedCost(),
            NewValueEntry.of(1, OUTPUT).order(PRODUCTION, "MO1").expected("150"),
            NewValueEntry.of(2, OUTPUT).order(PRODUCTION, "MO1").actual("282").reversing("-150"),
            NewValueEntry.of(3, OUTPUT).order(PRODUCTION, "MO1").type(INDIRECT_COST).actual("25"),
            NewValueEntry.of(4, OUTPUT).order(PRODUCTION, "MO1").variance(MATERIAL).actual("-157"));

    assertThat(amounts(result))
        .containsExactly(
            "INTERIM 150",
            "WIP -150",
            "INTERIM -150",
            "INVENTORY 282",
            "WIP 150",
            "WIP -282",
            "INVENTORY 25",
            "OVERHEAD -25",
            "INVENTORY -157",
            "MATERIAL 157");
  }

  @Test
  void ex_gl_13_charge_on_a_standard_cost_item() {
    GlPostingResult result =
        post(
            ExampleCompany.withExpectedCost(),
            NewValueEntry.of(1, PURCHASE).actual("20"),
            NewValueEntry.of(2, PURCHASE).variance(VarianceType.PURCHASE).actual("-20"));

    assertThat(amounts(result))
        .containsExactly("INVENTORY 20", "APPLIED -20", "INVENTORY -20", "PRICE-VARIANCE 20");
  }

  @Test
  void ex_gl_15_purchase_and_sale() {
    GlPostingResult result =
        post(
            ExampleCompany.withoutExpectedCost(),
            NewValueEntry.of(1, PURCHASE).actual("10"),
            NewValueEntry.of(2, SALE).on("2020-01-15").actual("-10"));

    assertThat(lines(result))
        .containsExactly(
            "1 2020-01-01 INVENTORY 10",
            "2 2020-01-01 APPLIED -10",
            "3 2020-01-15 INVENTORY -10",
            "4 2020-01-15 COGS 10");
    assertThat(relations(result)).containsExactly("1→1", "1→2", "2→3", "2→4");
  }

  @Test
  void ex_gl_25_rounding() {
    GlPostingResult result =
        post(
            ExampleCompany.withoutExpectedCost(),
            NewValueEntry.of(1, PURCHASE).actual("10"),
            NewValueEntry.of(2, SALE).actual("-3.33"),
            NewValueEntry.of(3, SALE).actual("-3.33"),
            NewValueEntry.of(4, SALE).actual("-3.33"),
            NewValueEntry.of(5, PURCHASE).type(ROUNDING).actual("-0.01"));

    assertThat(amounts(result))
        .startsWith("INVENTORY 10", "APPLIED -10", "INVENTORY -3.33", "COGS 3.33")
        .endsWith("INVENTORY -0.01", "ADJUSTMENT 0.01")
        .hasSize(10);
  }

  @Test
  void ex_gl_27_per_posting_group_with_two_groups() {
    GlPostingResult result =
        GlPosting.post(
            retailAndRawMaterial(),
            GlPostingOptions.perPostingGroup("TCS1-3-2"),
            costs(
                retail(1).expected("207.87", "629.54"),
                retail(3).expected("166.66", "504.74"),
                rawMaterial(2).expected("231.93", "702.41"),
                rawMaterial(4).expected("77.77", "235.53")),
            1,
            7);

    assertThat(result.glEntries())
        .extracting(entry -> entry.glAccount() + " " + text(entry) + " " + acy(entry))
        .containsExactly(
            "INTERIM-RAW 309.7 937.94",
            "INTERIM-RE 374.53 1134.28",
            "ACCRUAL-RAW -309.7 -937.94",
            "ACCRUAL-RE -374.53 -1134.28");
    assertThat(result.glEntries())
        .allMatch(entry -> entry.documentNo().equals("TCS1-3-2"))
        .allMatch(entry -> entry.dimensions().valueOf("DEPARTMENT").equals("PROD"));
    assertThat(relations(result))
        .containsExactly("2→1", "4→1", "1→2", "3→2", "2→3", "4→3", "1→4", "3→4");
  }

  private static NewValueEntry retail(long no) {
    return NewValueEntry.of(no, PURCHASE)
        .at("BLUE")
        .groups("RESALE", "DOMESTIC", "RETAIL")
        .dimension("DEPARTMENT", "PROD");
  }

  private static NewValueEntry rawMaterial(long no) {
    return NewValueEntry.of(no, PURCHASE)
        .at("BLUE")
        .groups("RAW MAT", "DOMESTIC", "RAW MAT")
        .dimension("DEPARTMENT", "PROD");
  }

  private static Company retailAndRawMaterial() {
    Company.Builder builder =
        ExampleCompany.withBlankGroups(true)
            .add(ExampleCompany.general("DOMESTIC", "RETAIL", "-RE"))
            .add(ExampleCompany.general("DOMESTIC", "RAW MAT", "-RAW"))
            .add(ExampleCompany.inventory("BLUE", "RESALE", "-RE"))
            .add(ExampleCompany.inventory("BLUE", "RAW MAT", "-RAW"));
    ExampleCompany.addAccounts(builder, "-RE");
    ExampleCompany.addAccounts(builder, "-RAW");
    return builder.build();
  }

  static GlPostingResult post(Company company, NewValueEntry... entries) {
    return GlPosting.post(company, GlPostingOptions.PER_ENTRY, costs(entries), 1, 1);
  }

  static List<CostToPost> costs(NewValueEntry... entries) {
    return Arrays.stream(entries).map(NewValueEntry::cost).toList();
  }

  static List<String> lines(GlPostingResult result) {
    return result.glEntries().stream()
        .map(e -> e.entryNo() + " " + e.postingDate() + " " + e.glAccount() + " " + text(e))
        .toList();
  }

  static List<String> amounts(GlPostingResult result) {
    return result.glEntries().stream().map(e -> e.glAccount() + " " + text(e)).toList();
  }

  static List<String> relations(GlPostingResult result) {
    return result.glItemRelations().stream()
        .map(relation -> relation.valueEntryNo() + "→" + relation.glEntryNo())
        .toList();
  }

  static List<String> posted(GlPostingResult result) {
    return result.postedCosts().stream().map(GlPostingExamplesTest::text).toList();
  }

  private static String text(PostedCost posted) {
    return posted.valueEntryNo()
        + " "
        + Fixed.toText(posted.actual().lcy())
        + " "
        + Fixed.toText(posted.expected().lcy());
  }

  private static String text(GlEntry entry) {
    return Fixed.toText(entry.amount());
  }

  private static String acy(GlEntry entry) {
    return Fixed.toText(entry.amountAcy());
  }
}
