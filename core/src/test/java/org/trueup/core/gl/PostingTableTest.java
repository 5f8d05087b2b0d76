package org.trueup.core.gl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/** Every row of the account table in gl-posting.md 2.2. */
class PostingTableTest {

  private static final String INVALID = "invalid";
  private static final String NOWHERE = "nowhere";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P1|purchase|direct_cost||expected|inventory_interim|invt_accrual_interim
          P2|purchase|direct_cost||actual|inventory|direct_cost_applied
          P3|purchase|indirect_cost||actual|inventory|overhead_applied
          P4|purchase|variance|purchase|actual|inventory|purchase_variance
          P5|purchase|revaluation||expected|inventory_interim|invt_accrual_interim
          P6|purchase|revaluation||actual|inventory|inventory_adjmt
          P7|purchase|rounding||actual|inventory|inventory_adjmt
          S1|sale|direct_cost||expected|inventory_interim|cogs_interim
          S2|sale|direct_cost||actual|inventory|cogs
          S3|sale|revaluation||expected|inventory_interim|cogs_interim
          S4|sale|revaluation||actual|inventory|inventory_adjmt
          S5|sale|rounding||actual|inventory|inventory_adjmt
          A1|negative_adjustment|direct_cost||expected|inventory_interim|cogs_interim
          A2|positive_adjustment|direct_cost||actual|inventory|inventory_adjmt
          A3|transfer|revaluation||actual|inventory|inventory_adjmt
          A3 expected|negative_adjustment|revaluation||expected|inventory_interim|cogs_interim
          A4|positive_adjustment|rounding||actual|inventory|inventory_adjmt
          C1|consumption|direct_cost||actual|inventory|wip_inventory
          C2|consumption|revaluation||actual|inventory|inventory_adjmt
          O1|output|direct_cost||expected|inventory_interim|wip_inventory
          O2|output|direct_cost||actual|inventory|wip_inventory
          O3|output|direct_cost_non_inventory||actual|inventory|direct_cost_non_inventory_applied
          O4|output|indirect_cost||actual|inventory|overhead_applied
          O5|output|variance|material|actual|inventory|material_variance
          O6|output|variance|capacity|actual|inventory|capacity_variance
          O7|output|variance|capacity_overhead|actual|inventory|cap_overhead_variance
          O8|output|variance|manufacturing_overhead|actual|inventory|mfg_overhead_variance
          O9|output|variance|subcontracted|actual|inventory|subcontracted_variance
          O10|output|variance|material_non_inventory|actual|inventory|material_non_inventory_variance
          O12|output|revaluation||expected|inventory_interim|wip_inventory
          O13|output|revaluation||actual|inventory|inventory_adjmt
          O14|output|rounding||actual|inventory|inventory_adjmt
          K1|capacity|direct_cost||actual|wip_inventory|direct_cost_applied
          K2|capacity|indirect_cost||actual|wip_inventory|overhead_applied
          K3|assembly capacity|direct_cost||actual|inventory_adjmt|direct_cost_applied
          K4|assembly capacity|indirect_cost||actual|inventory_adjmt|overhead_applied
          B1|assembly_consumption|direct_cost||actual|inventory|inventory_adjmt
          B2|assembly_consumption|rounding||actual|inventory|inventory_adjmt
          B3|assembly_output|direct_cost||actual|inventory|inventory_adjmt
          B4|assembly_output|indirect_cost||actual|inventory|overhead_applied
          B5|assembly_output|variance|subcontracted|actual|inventory|subcontracted_variance
          B7|assembly_output|revaluation||actual|inventory|inventory_adjmt
          """)
  void row(
      String rule,
      String movement,
      String type,
      String variance,
      String kind,
      String account,
      String balancing) {
    ValueEntry entry = entry(movement, type, variance);

    PostingRule found =
        kind.equals("expected") ? PostingTable.expected(entry) : PostingTable.actual(entry, true);

    assertThat(text(found)).isEqualTo(account + "/" + balancing);
  }

  @Test
  void non_inventory_cost_goes_nowhere_unless_it_enters_products() {
    assertThat(text(PostingTable.actual(entry("output", "direct_cost_non_inventory", null), false)))
        .isEqualTo(NOWHERE);
    assertThat(
            text(PostingTable.actual(entry("output", "variance", "material_non_inventory"), false)))
        .isEqualTo(NOWHERE);
  }

  /** All combinations that neither 2.2 nor decision 0030 lists, so that no row is too many. */
  @Test
  void every_other_combination_is_invalid() {
    List<String> valid = new ArrayList<>();
    for (ItemLedgerEntryType movement : ItemLedgerEntryType.values()) {
      for (ValueEntryType type : ValueEntryType.values()) {
        String name = code(movement.name()) + " " + code(type.name());
        for (VarianceType variance : VarianceType.values()) {
          ValueEntry entry = entry(code(movement.name()), code(type.name()), variance.name());
          boolean isVariance = type == ValueEntryType.VARIANCE;
          if (!text(PostingTable.actual(entry, true)).equals(INVALID)) {
            valid.add(name + (isVariance ? " " + code(variance.name()) : ""));
          }
          if (!text(PostingTable.expected(entry)).equals(INVALID)) {
            valid.add(name + " expected");
          }
        }
      }
    }
    assertThat(new TreeSet<>(valid))
        .hasSize(55)
        .doesNotContain(
            "output variance purchase",
            "output variance none",
            "assembly_output variance material_non_inventory",
            "purchase variance material",
            "consumption direct_cost expected",
            "capacity rounding",
            "transfer revaluation expected");
  }

  private static ValueEntry entry(String movement, String type, String variance) {
    boolean assembly = movement.equals("assembly capacity");
    String movementName = assembly ? "capacity" : movement;
    NewValueEntry entry =
        NewValueEntry.of(1, ItemLedgerEntryType.valueOf(constant(movementName)))
            .order(assembly ? OrderType.ASSEMBLY : OrderType.PRODUCTION, "O1")
            .actual("1");
    if (variance != null && !variance.isEmpty()) {
      entry.variance(VarianceType.valueOf(constant(variance)));
    }
    return entry.type(ValueEntryType.valueOf(constant(type))).entry();
  }

  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static String code(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }

  private static String text(PostingRule rule) {
    return switch (rule) {
      case PostingRule.To to ->
          code(to.pair().account().name()) + "/" + code(to.pair().balancing().name());
      case PostingRule.Nowhere nowhere -> NOWHERE;
      case PostingRule.Invalid invalid -> INVALID;
    };
  }
}
