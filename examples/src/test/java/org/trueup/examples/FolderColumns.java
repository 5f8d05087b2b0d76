package org.trueup.examples;

import java.util.Map;
import java.util.Set;

/** The columns that a company folder may have, of the tables that the examples use. */
final class FolderColumns {

  static final Map<String, Set<String>> OF_TABLE =
      Map.ofEntries(
          table("settings", "setting value"),
          table("currencies", "code amount_rounding_precision unit_amount_rounding_precision"),
          table(
              "exchange_rates",
              "currency starting_date exchange_rate_amount relational_exchange_rate_amount"),
          table("gl_accounts", "no name type income_balance blocked direct_posting"),
          table(
              "general_posting_setup",
              """
              gen_bus_posting_group gen_prod_posting_group cogs_account cogs_account_interim
              inventory_adjmt_account invt_accrual_account_interim direct_cost_applied_account
              overhead_applied_account purchase_variance_account
              direct_cost_non_inventory_applied_account purchase_account sales_account blocked\
              """),
          table(
              "inventory_posting_setup",
              """
              location inventory_posting_group inventory_account inventory_account_interim
              wip_account material_variance_account capacity_variance_account
              subcontracted_variance_account cap_overhead_variance_account
              mfg_overhead_variance_account material_non_inventory_variance_account\
              """),
          table(
              "items",
              """
              no description type costing_method base_unit_of_measure unit_cost standard_cost
              last_direct_cost indirect_cost_pct overhead_rate inventory_posting_group
              gen_prod_posting_group item_category inventory_value_zero replenishment
              rolled_up_material_cost rolled_up_capacity_cost single_level_material_cost
              single_level_capacity_cost blocked\
              """),
          table("item_units_of_measure", "item code qty_per_unit_of_measure"),
          table("locations", "code name in_transit"),
          table("item_charges", "no description gen_prod_posting_group"),
          table(
              "capacity_centers",
              """
              type no gen_prod_posting_group direct_unit_cost indirect_cost_pct overhead_rate
              subcontractor\
              """),
          table(
              "accounting_periods",
              """
              starting_date name new_fiscal_year closed average_cost_period
              average_cost_calc_type\
              """),
          table("inventory_periods", "ending_date name closed"),
          table(
              "bom_lines", "item line_no component variant quantity_per unit_of_measure scrap_pct"),
          table(
              "routing_lines",
              "item operation_no capacity_type capacity_no setup_time run_time scrap_pct"),
          table(
              "transactions",
              """
              id kind posting_date document_no external_document_no item variant location quantity
              unit_of_measure order_no order_line source_no gen_bus_posting_group
              gen_prod_posting_group description direct_unit_cost unit_cost unit_amount amount
              unit_price sales_amount invoiced_quantity invoice_no invoices applies_to
              item_charge side assigned_to scrap_quantity operation_no capacity_type
              capacity_no per unit_cost_revalued update_standard_cost\
              """));

  private FolderColumns() {}

  private static Map.Entry<String, Set<String>> table(String name, String columns) {
    return Map.entry(name, Set.of(columns.split("\\s+")));
  }
}
