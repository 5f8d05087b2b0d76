package org.trueup.core.gl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trueup.core.gl.GlPostingExamplesTest.amounts;
import static org.trueup.core.gl.GlPostingExamplesTest.costs;
import static org.trueup.core.gl.GlPostingExamplesTest.post;
import static org.trueup.core.gl.GlPostingExamplesTest.posted;
import static org.trueup.core.ledger.ItemLedgerEntryType.CAPACITY;
import static org.trueup.core.ledger.ItemLedgerEntryType.CONSUMPTION;
import static org.trueup.core.ledger.ItemLedgerEntryType.NEGATIVE_ADJUSTMENT;
import static org.trueup.core.ledger.ItemLedgerEntryType.OUTPUT;
import static org.trueup.core.ledger.ItemLedgerEntryType.POSITIVE_ADJUSTMENT;
import static org.trueup.core.ledger.ItemLedgerEntryType.PURCHASE;
import static org.trueup.core.ledger.ItemLedgerEntryType.SALE;
import static org.trueup.core.ledger.ItemLedgerEntryType.TRANSFER;
import static org.trueup.core.ledger.OrderType.PRODUCTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.Company;
import org.trueup.core.company.DateRange;
import org.trueup.core.company.GeneralPostingSetup;
import org.trueup.core.company.GlAccountType;
import org.trueup.core.company.JournalName;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.InventoryAccountType;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/** Order, merging, skips, refusals and properties of posting inventory cost. */
class GlPostingTest {

  private static final Company COMPANY = ExampleCompany.withExpectedCost();

  @Test
  void entry_takes_document_order_job_and_words_of_the_value_entry() {
    GlEntry entry =
        post(
                COMPANY,
                NewValueEntry.of(1, PURCHASE)
                    .document("INV-7")
                    .source("30000")
                    .order(PRODUCTION, "MO1")
                    .on("2020-03-04")
                    .actual("5"))
            .glEntries()
            .getFirst();

    assertThat(entry.documentNo()).isEqualTo("INV-7");
    assertThat(entry.externalDocumentNo()).isEqualTo("EXT");
    assertThat(entry.description()).isEqualTo("Direct Cost 30000 on 2020-03-04");
    assertThat(entry.job()).isEqualTo("JOB");
    assertThat(entry.orderNo()).isEqualTo("MO1");
  }

  @Test
  void per_posting_group_takes_the_document_of_the_run_and_words_of_the_groups() {
    GlEntry entry =
        GlPosting.post(
                COMPANY,
                GlPostingOptions.perPostingGroup("BATCH"),
                costs(NewValueEntry.of(1, PURCHASE).actual("5")),
                1,
                1)
            .glEntries()
            .getFirst();

    assertThat(entry.documentNo()).isEqualTo("BATCH");
    assertThat(entry.externalDocumentNo()).isEmpty();
    assertThat(entry.description()).isEqualTo("Inventory - Direct Cost Applied, ,,,");
    assertThat(entry.job()).isEmpty();
  }

  @Test
  void debits_and_credits_are_never_netted_nor_different_balancing_types_merged() {
    GlPostingResult result =
        GlPosting.post(
            COMPANY,
            GlPostingOptions.perPostingGroup("BATCH"),
            costs(
                NewValueEntry.of(1, PURCHASE).actual("5"),
                NewValueEntry.of(2, PURCHASE).actual("7"),
                NewValueEntry.of(3, PURCHASE).actual("-2"),
                NewValueEntry.of(4, POSITIVE_ADJUSTMENT).actual("3")),
            1,
            1);

    assertThat(amounts(result))
        .containsExactly(
            "INVENTORY 3",
            "INVENTORY 12",
            "INVENTORY -2",
            "ADJUSTMENT -3",
            "APPLIED 2",
            "APPLIED -12");
  }

  @Test
  void consumption_goes_to_the_wip_account_of_the_produced_item() {
    Company.Builder builder =
        ExampleCompany.withBlankGroups(false)
            .add(ExampleCompany.inventory("", "FINISHED", "-F"))
            .add(ExampleCompany.item("CHAIN", "FINISHED", false));
    ExampleCompany.addAccounts(builder, "-F");

    GlPostingResult result =
        post(
            builder.build(),
            NewValueEntry.of(1, CONSUMPTION)
                .item("LINK")
                .order(PRODUCTION, "MO1")
                .source("CHAIN")
                .actual("-150"));

    assertThat(amounts(result)).containsExactly("INVENTORY -150", "WIP-F 150");
  }

  @Test
  void amount_in_second_currency_alone_is_posted() {
    GlPostingResult result =
        post(COMPANY, NewValueEntry.of(1, NEGATIVE_ADJUSTMENT).actual("0", "0.01"));

    assertThat(result.glEntries()).extracting(GlEntry::amount).containsExactly(0L, 0L);
    assertThat(result.glEntries()).extracting(GlEntry::amountAcy).containsExactly(1000L, -1000L);
  }

  @Test
  void second_run_posts_only_what_has_changed() {
    CostToPost cost = NewValueEntry.of(1, PURCHASE).actual("100").cost();
    PostedCost before = new PostedCost(1, new Cost(9_000_000, 0), Cost.ZERO, 1);

    GlPostingResult changed = postAll(COMPANY, new CostToPost(cost.entry(), before));
    GlPostingResult again =
        postAll(COMPANY, new CostToPost(cost.entry(), changed.postedCosts().getFirst()));

    assertThat(amounts(changed)).containsExactly("INVENTORY 10", "APPLIED -10");
    assertThat(posted(changed)).containsExactly("1 100 0");
    assertThat(again.glEntries()).isEmpty();
    assertThat(reasons(again)).containsExactly(SkipReason.ALREADY_POSTED);
  }

  @Test
  void entries_without_inventory_value_or_cost_are_passed_over_in_silence() {
    Company company =
        ExampleCompany.withBlankGroups(true).add(ExampleCompany.item("FREE", "", true)).build();

    GlPostingResult result =
        post(
            company,
            NewValueEntry.of(1, SALE).actual("-5").notInventoriable(),
            NewValueEntry.of(2, PURCHASE).item("FREE").actual("5"),
            NewValueEntry.of(3, SALE));

    assertThat(result.glEntries()).isEmpty();
    assertThat(result.skipped()).isEmpty();
  }

  @Test
  void non_inventory_cost_of_products_needs_its_setting() {
    GlPostingResult result =
        post(
            COMPANY,
            NewValueEntry.of(1, OUTPUT).type(ValueEntryType.DIRECT_COST_NON_INVENTORY).actual("5"));

    assertThat(reasons(result)).containsExactly(SkipReason.NO_ACCOUNTS);
    assertThat(result.postedCosts()).isEmpty();
  }

  @Test
  void missing_setup_or_account_skips_the_whole_entry_and_says_which() {
    Company company =
        ExampleCompany.withBlankGroups(true)
            .add(ExampleCompany.inventory("EAST", "", ""))
            .add(new GeneralPostingSetup("", "GAP", "", "", "", "", "", "", "", "", "", "", false))
            .build();

    GlPostingResult result =
        post(
            company,
            NewValueEntry.of(1, PURCHASE).at("WEST").actual("5"),
            NewValueEntry.of(2, PURCHASE).groups("", "", "NONE").actual("5"),
            NewValueEntry.of(3, PURCHASE).groups("", "", "GAP").actual("5"),
            NewValueEntry.of(4, PURCHASE).at("EAST").actual("5"));

    assertThat(reasons(result))
        .containsExactly(
            SkipReason.INVENTORY_POSTING_SETUP_MISSING,
            SkipReason.GENERAL_POSTING_SETUP_MISSING,
            SkipReason.GL_ACCOUNT_MISSING);
    assertThat(result.skipped().get(2).text())
        .isEqualTo(
            "direct_cost_applied_account is missing in general posting setup for business group ''"
                + " and product group 'GAP'. Fill it in.");
    assertThat(amounts(result)).containsExactly("INVENTORY 5", "APPLIED -5");
  }

  @Test
  void blocked_account_skips_the_entries_that_need_it() {
    Company company =
        ExampleCompany.withBlankGroups(true)
            .add(ExampleCompany.account("INTERIM", GlAccountType.POSTING, true))
            .build();

    GlPostingResult result =
        post(
            company,
            NewValueEntry.of(1, PURCHASE).expected("5"),
            NewValueEntry.of(2, PURCHASE).actual("7"));

    assertThat(reasons(result)).containsExactly(SkipReason.GL_ACCOUNT_BLOCKED);
    assertThat(posted(result)).containsExactly("2 7 0");
  }

  @Test
  void date_outside_the_allowed_range_is_skipped_or_stops_a_strict_run() {
    Company company = openFrom("2020-02-01");
    List<CostToPost> costs = costs(NewValueEntry.of(1, PURCHASE).actual("5"));

    assertThat(reasons(GlPosting.post(company, GlPostingOptions.PER_ENTRY, costs, 1, 1)))
        .containsExactly(SkipReason.POSTING_DATE_NOT_ALLOWED);
    assertThat(
            codes(() -> GlPosting.post(company, GlPostingOptions.PER_ENTRY.strict(), costs, 1, 1)))
        .containsExactly("POSTING-DATE-NOT-ALLOWED");
  }

  @Test
  void defects_of_chart_and_ledger_stop_the_run_and_are_listed_whole() {
    Company company =
        ExampleCompany.withBlankGroups(true)
            .add(ExampleCompany.general("", "LOST", "-LOST"))
            .add(ExampleCompany.account("COGS", GlAccountType.HEADING, false))
            .build();

    assertThat(
            codes(
                () ->
                    post(
                        company,
                        NewValueEntry.of(1, PURCHASE).groups("", "", "LOST").actual("5"),
                        NewValueEntry.of(2, SALE).actual("5"),
                        NewValueEntry.of(3, TRANSFER)
                            .type(ValueEntryType.INDIRECT_COST)
                            .actual("5"),
                        NewValueEntry.of(4, PURCHASE)
                            .type(ValueEntryType.ROUNDING)
                            .actual("1")
                            .reversing("0"),
                        NewValueEntry.of(5, OUTPUT)
                            .variance(VarianceType.MATERIAL)
                            .actual("1")
                            .expected("0"),
                        NewValueEntry.of(6, PURCHASE).actual("0.001"))))
        .containsExactly(
            "GL-ACCOUNT-NOT-IN-CHART",
            "GL-ACCOUNT-NOT-FOR-POSTING",
            "INVALID-ENTRY-COMBINATION",
            "EXPECTED-COST-NOT-ALLOWED",
            "AMOUNT-NEEDS-ROUNDING");
  }

  @Test
  void document_number_is_for_posting_groups_only() {
    assertThat(
            codes(
                () ->
                    GlPosting.post(COMPANY, GlPostingOptions.perPostingGroup(""), List.of(), 1, 1)))
        .containsExactly("DOCUMENT-NO-REQUIRED");
    GlPostingOptions withNumber =
        new GlPostingOptions(PostingPer.ENTRY, "X", false, JournalName.NONE);
    assertThat(codes(() -> GlPosting.post(COMPANY, withNumber, List.of(), 1, 1)))
        .containsExactly("DOCUMENT-NO-NOT-ALLOWED");
  }

  @Test
  void at_transaction_time_a_missing_account_refuses_and_nothing_to_post_does_not() {
    Company empty = Company.builder().settings(COMPANY.settings()).build();

    assertThat(
            codes(
                () ->
                    GlPosting.postAtOnce(
                        empty, List.of(NewValueEntry.of(1, SALE).actual("-5").entry()), 1, 1)))
        .containsExactly("INVENTORY-POSTING-SETUP-MISSING");
    assertThat(
            GlPosting.postAtOnce(empty, List.of(NewValueEntry.of(1, SALE).entry()), 1, 1)
                .glEntries())
        .isEmpty();
  }

  @Test
  void check_tests_nothing_in_a_company_that_only_costs() {
    List<ValueEntry> sale = List.of(NewValueEntry.of(1, SALE).actual("-5").entry());
    Company empty = Company.builder().settings(COMPANY.settings()).build();
    Company blank =
        Company.builder()
            .settings(COMPANY.settings())
            .add(new GeneralPostingSetup("", "", "", "", "", "", "", "", "", "", "", "", false))
            .build();

    assertThat(PostingCheck.failures(empty, sale)).isEmpty();
    assertThat(PostingCheck.failures(blank, sale)).isEmpty();
  }

  @Test
  void check_tests_actual_accounts_of_expected_cost_and_names_each_cause_once() {
    Company company =
        ExampleCompany.withBlankGroups(false)
            .add(new GeneralPostingSetup("", "", "", "", "", "", "", "", "", "", "", "", false))
            .build();

    List<Failure> failures =
        PostingCheck.failures(
            company,
            List.of(
                NewValueEntry.of(1, PURCHASE).expected("5").entry(),
                NewValueEntry.of(2, PURCHASE).expected("6").entry()));

    assertThat(failures).extracting(Failure::code).containsExactly("GL-ACCOUNT-MISSING");
    assertThat(failures.getFirst().reason()).contains("direct_cost_applied_account");
    assertThat(failures.getFirst().place().transactionId()).isEqualTo("T1");
  }

  @Test
  void check_tests_interim_accounts_where_expected_cost_is_posted() {
    Company company =
        ExampleCompany.withBlankGroups(true)
            .add(
                new GeneralPostingSetup(
                    "", "", "", "", "", "", "APPLIED", "", "", "", "", "", false))
            .build();

    assertThat(
            PostingCheck.failures(
                company, List.of(NewValueEntry.of(1, PURCHASE).expected("5").entry())))
        .extracting(Failure::reason)
        .singleElement()
        .asString()
        .contains("invt_accrual_account_interim");
  }

  @Test
  void batch_takes_items_first_and_capacity_by_order() {
    List<CostToPost> costs =
        new ArrayList<>(
            costs(
                NewValueEntry.of(1, CAPACITY).order(PRODUCTION, "B").actual("1"),
                NewValueEntry.of(2, CAPACITY).order(PRODUCTION, "A").actual("1"),
                NewValueEntry.of(3, SALE).item("Z").actual("1"),
                NewValueEntry.of(4, SALE).item("A").on("2020-02-01").actual("1"),
                NewValueEntry.of(5, SALE).item("A").on("2020-01-01").actual("1")));

    assertThat(CostToPost.inBatchOrder(costs))
        .extracting(cost -> cost.entry().entryNo())
        .containsExactly(5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void lines_balance_shares_add_up_and_both_ways_of_posting_agree() {
    List<CostToPost> costs = manyCosts(new Random(7), 500);

    GlPostingResult perEntry = GlPosting.post(COMPANY, GlPostingOptions.PER_ENTRY, costs, 1, 1);
    GlPostingResult perGroup =
        GlPosting.post(COMPANY, GlPostingOptions.perPostingGroup("B"), costs, 1, 1);
    Collections.shuffle(costs, new Random(11));
    GlPostingResult shuffled =
        GlPosting.post(COMPANY, GlPostingOptions.perPostingGroup("B"), costs, 1, 1);

    assertThat(balances(perGroup)).isEqualTo(balances(perEntry)).isEqualTo(balances(shuffled));
    assertThat(perGroup.postedCosts()).isEqualTo(perEntry.postedCosts());
    assertThat(perGroup.glEntries()).hasSizeLessThan(perEntry.glEntries().size() / 4);
    for (GlPostingResult result : List.of(perEntry, perGroup, shuffled)) {
      assertThat(result.glEntries().stream().mapToLong(GlEntry::amount).sum()).isZero();
      assertThat(shareSums(result)).isEqualTo(amountsByNo(result));
      assertThat(result.glItemRelations())
          .extracting(r -> r.glEntryNo() + "/" + r.valueEntryNo())
          .doesNotHaveDuplicates();
      assertThat(postedShares(result, false)).isEqualTo(postedBy(result, PostedCost::actual));
      assertThat(postedShares(result, true)).isEqualTo(postedBy(result, PostedCost::expected));
    }
  }

  private static List<CostToPost> manyCosts(Random random, int count) {
    List<CostToPost> costs = new ArrayList<>();
    for (int no = 1; no <= count; no++) {
      NewValueEntry entry =
          NewValueEntry.of(no, random.nextBoolean() ? PURCHASE : SALE)
              .on(LocalDate.of(2020, 1, 1 + random.nextInt(3)).toString())
              .dimension("AREA", random.nextBoolean() ? "10" : "20");
      String amount = random.nextInt(-9999, 9999) + ".25";
      costs.add(
          switch (random.nextInt(3)) {
            case 0 -> entry.expected(amount).cost();
            case 1 -> entry.actual(amount).cost();
            default -> entry.actual(amount).reversing("-17.5").cost();
          });
    }
    return costs;
  }

  private static Map<String, Long> balances(GlPostingResult result) {
    Map<String, Long> balances = new TreeMap<>();
    for (GlEntry e : result.glEntries()) {
      String key = e.glAccount() + " " + e.postingDate() + " " + e.dimensions().toText();
      balances.merge(key, e.amount(), Long::sum);
    }
    return balances;
  }

  private static Map<Long, Long> amountsByNo(GlPostingResult result) {
    Map<Long, Long> amounts = new TreeMap<>();
    result.glEntries().forEach(entry -> amounts.put(entry.entryNo(), entry.amount()));
    return amounts;
  }

  private static Map<Long, Long> shareSums(GlPostingResult result) {
    Map<Long, Long> sums = new TreeMap<>();
    result.glItemRelations().forEach(r -> sums.merge(r.glEntryNo(), r.amount(), Long::sum));
    return sums;
  }

  /** Shares on the inventory side by value entry (gl-tracing.md I8). */
  private static Map<Long, Long> postedShares(GlPostingResult result, boolean expected) {
    InventoryAccountType side =
        expected ? InventoryAccountType.INVENTORY_INTERIM : InventoryAccountType.INVENTORY;
    Map<Long, Long> sums = new TreeMap<>();
    for (GlItemRelation relation : result.glItemRelations()) {
      if (relation.accountType() == side) {
        sums.merge(relation.valueEntryNo(), relation.amount(), Long::sum);
      }
    }
    return sums;
  }

  private static Map<Long, Long> postedBy(
      GlPostingResult result, java.util.function.Function<PostedCost, Cost> part) {
    Map<Long, Long> sums = new TreeMap<>();
    for (PostedCost posted : result.postedCosts()) {
      if (!part.apply(posted).isZero()) {
        sums.put(posted.valueEntryNo(), part.apply(posted).lcy());
      }
    }
    return sums;
  }

  private static GlPostingResult postAll(Company company, CostToPost... costs) {
    return GlPosting.post(company, GlPostingOptions.PER_ENTRY, List.of(costs), 1, 2);
  }

  private static Company openFrom(String date) {
    DateRange range = new DateRange(Optional.of(LocalDate.parse(date)), Optional.empty());
    return ExampleCompany.withBlankGroups(true)
        .settings(ExampleCompany.settings(true, range))
        .build();
  }

  private static List<SkipReason> reasons(GlPostingResult result) {
    return result.skipped().stream().map(SkippedEntry::reason).toList();
  }

  private static List<String> codes(ThrowingCallable call) {
    List<String> codes = new ArrayList<>();
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> refusal.failures().forEach(f -> codes.add(f.code())));
    return codes;
  }
}
