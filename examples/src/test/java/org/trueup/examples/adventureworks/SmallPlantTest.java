package org.trueup.examples.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.examples.FolderReader;

/**
 * A plant with one work centre that makes a wheel of one rim and ten spokes: every rule of the
 * building on data that fits a screen.
 */
class SmallPlantTest {

  @TempDir private Path source;
  @TempDir private Path target;

  @BeforeEach
  void write_the_source() throws IOException {
    table("ProductCategory", "productcategoryid,name", "2,Components");
    table("ProductSubcategory", "productsubcategoryid,productcategoryid,name", "17,2,Wheels");
    table(
        "Product",
        "productid,name,productnumber,makeflag,productsubcategoryid",
        "1,Wheel,WH-1,true,17",
        "2,Rim,RI-2,false,",
        "3,Spoke,SP-3,false,");
    table("ProductInventory", "productid,locationid,quantity", "1,7,5", "1,50,4", "2,6,8", "2,1,8");
    table("Location", "locationid,name,costrate", "1,Tool Crib,0", "50,Subassembly,12.25");
    table("Vendor", "businessentityid,accountnumber", "9,SPOKES0001");
    table("ProductVendor", "productid,standardprice", "2,6", "3,0.5", "3,0.4");
    table(
        "ProductCostHistory",
        "productid,startdate,standardcost",
        "1,2011-05-31,20",
        "1,2012-05-30,21.5");
    table(
        "BillOfMaterials",
        "productassemblyid,componentid,startdate,enddate,perassemblyqty",
        ",1,2010-01-01,,1",
        "1,2,2010-01-01,,1",
        "1,3,2010-01-01,2011-06-30,12",
        "1,3,2011-07-01,,10");
    table("derived_opening_stock", "productid,quantity,unitcost,date", "3,40,0.45,2011-04-15");
    table(
        "PurchaseOrderHeader",
        "purchaseorderid,vendorid,shipdate,freight",
        "1,9,2011-05-10,5.0260",
        "2,9,2011-05-11,1.0080");
    table(
        "PurchaseOrderDetail",
        "purchaseorderid,purchaseorderdetailid,productid,orderqty,receivedqty,rejectedqty,"
            + "unitprice",
        "1,1,2,10,8.00,2.00,6.1",
        "1,2,3,5,5.00,0.00,0.4",
        "2,3,3,5,5.00,0.00,0.4");
    table(
        "WorkOrder",
        "workorderid,productid,orderqty,stockedqty,scrappedqty,startdate,enddate",
        "1,1,4,3,1,2011-06-30,2011-07-10",
        "2,1,2,2,0,2011-07-01,2011-07-11");
    table(
        "WorkOrderRouting",
        "workorderid,operationsequence,locationid,actualresourcehrs,actualenddate",
        "1,6,50,3.0,2011-07-15");
    table(
        "TransactionHistoryArchive",
        "transactionid,productid,referenceorderid,transactiondate,transactiontype,quantity,"
            + "actualcost",
        "1,2,1,2011-05-01,P,10,6.1",
        "2,1,77,2011-07-10,S,2,99.95");
    table(
        "CurrencyRate",
        "currencyratedate,tocurrencycode,endofdayrate",
        "2011-05-31,EUR,0.7",
        "2011-05-31,AUD,1.5",
        "2011-06-30,EUR,0.72");
    AdventureWorks.build(source, target);
  }

  @Test
  void a_purchase_order_becomes_receipts_invoices_rejects_and_freight() {
    assertThat(transactions("purchase_receipt").get("PR1"))
        .containsEntry("posting_date", "2011-05-08")
        .containsEntry("quantity", "8")
        .containsEntry("direct_unit_cost", "6.1")
        .containsEntry("description", "10 ordered");
    assertThat(transactions("purchase_invoice").get("PI1"))
        .containsEntry("posting_date", "2011-05-10")
        .containsEntry("invoices", "PR1");
    assertThat(transactions("purchase_return_shipment").get("RJ1"))
        .containsEntry("quantity", "2")
        .containsEntry("invoiced_quantity", "2")
        .containsEntry("applies_to", "PR1");
    assertThat(transactions("item_charge").get("FR1"))
        .containsEntry("amount", "5.03")
        .containsEntry("assigned_to", "PR1;PR2");
  }

  @Test
  void freight_that_is_rounded_off_goes_to_the_next_order() {
    assertThat(transactions("item_charge").get("FR2")).containsEntry("amount", "1");
  }

  @Test
  void a_work_order_takes_the_components_of_its_first_day() {
    assertThat(transactions("consumption").get("CO1-1"))
        .containsEntry("item", "RI-2")
        .containsEntry("quantity", "4")
        .containsEntry("posting_date", "2011-06-30");
    assertThat(transactions("consumption").get("CO1-2"))
        .containsEntry("item", "SP-3")
        .containsEntry("quantity", "48");
    assertThat(transactions("consumption").get("CO2-2")).containsEntry("quantity", "20");
  }

  @Test
  void a_work_order_is_finished_when_output_and_operations_are_in() {
    assertThat(transactions("output").get("OU1"))
        .containsEntry("posting_date", "2011-07-10")
        .containsEntry("quantity", "3")
        .containsEntry("scrap_quantity", "1");
    assertThat(transactions("capacity").get("CA1-6"))
        .containsEntry("posting_date", "2011-07-15")
        .containsEntry("quantity", "3")
        .containsEntry("unit_cost", "12.25");
    assertThat(transactions("finish_production_order").get("FI1"))
        .containsEntry("posting_date", "2011-07-15");
    assertThat(transactions("finish_production_order").get("FI2"))
        .containsEntry("posting_date", "2011-07-11");
  }

  @Test
  void a_sale_is_shipped_and_invoiced_at_once() {
    assertThat(transactions("sales_shipment"))
        .hasSize(1)
        .hasEntrySatisfying(
            "SA2",
            sale ->
                assertThat(sale)
                    .containsEntry("quantity", "2")
                    .containsEntry("invoiced_quantity", "2")
                    .containsEntry("unit_price", "99.95")
                    .containsEntry("invoice_no", "SI77"));
  }

  @Test
  void stock_that_would_go_below_zero_is_supplemented_at_card_cost() {
    assertThat(transactions("positive_adjustment")).containsOnlyKeys("OP3", "S1-3");
    assertThat(transactions("positive_adjustment").get("S1-3"))
        .containsEntry("posting_date", "2011-04-15")
        .containsEntry("quantity", "18")
        .containsEntry("unit_amount", "0.45");
  }

  @Test
  void standard_cost_is_the_first_and_work_its_share() {
    assertThat(item("WH-1"))
        .containsEntry("costing_method", "standard")
        .containsEntry("standard_cost", "20")
        .containsEntry("single_level_capacity_cost", "6.125")
        .containsEntry("single_level_material_cost", "13.875");
    assertThat(rowOf("routing_lines", "item", "WH-1")).containsEntry("run_time", "0.5");
  }

  @Test
  void a_bought_part_costs_its_opening_stock_or_the_lowest_vendor_price() {
    assertThat(item("SP-3")).containsEntry("unit_cost", "0.45");
    assertThat(item("RI-2")).containsEntry("unit_cost", "6");
  }

  @Test
  void a_product_lies_where_its_fullest_bin_is() {
    assertThat(transactions("output").get("OU1")).containsEntry("location", "7");
    assertThat(transactions("purchase_receipt").get("PR1")).containsEntry("location", "1");
  }

  @Test
  void a_month_has_the_last_rate_of_the_month_before() {
    assertThat(target.resolve("exchange_rates.csv"))
        .content()
        .isEqualTo(
            """
            currency,starting_date,exchange_rate_amount,relational_exchange_rate_amount
            EUR,2011-04-01,0.7,1
            EUR,2011-06-01,0.7,1
            EUR,2011-07-01,0.72,1
            """);
  }

  @Test
  void the_evening_before_a_new_standard_cost_the_stock_is_revalued() {
    assertThat(target.resolve("transactions-2012-05-29-standard-costs.csv"))
        .content()
        .endsWith("\nRV1-2012,revaluation,2012-05-29,STD2012,WH-1,,3,item,21.5,true\n");
    assertThat(target.resolve("standard-cost-history").resolve("standard_costs.csv"))
        .content()
        .isEqualTo(
            """
            item,starting_date,standard_cost
            WH-1,2011-05-31,20
            WH-1,2012-05-30,21.5
            """);
  }

  @Test
  void the_same_source_gives_the_same_bytes() {
    Path again = target.resolve("again");
    AdventureWorks.build(source, again);
    AdventureWorks.build(source, again);
    for (Path table : FolderReader.files(target)) {
      assertThat(again.resolve(table.getFileName())).hasSameBinaryContentAs(table);
    }
  }

  private void table(String name, String... lines) throws IOException {
    Files.write(source.resolve(name + ".csv"), List.of(lines));
  }

  private Map<String, Map<String, String>> transactions(String kind) {
    return FolderReader.rows(target, "transactions", row -> row).stream()
        .filter(row -> row.get("kind").equals(kind))
        .collect(Collectors.toMap(row -> row.get("id"), row -> row));
  }

  private Map<String, String> item(String no) {
    return rowOf("items", "no", no);
  }

  private Map<String, String> rowOf(String table, String keyColumn, String key) {
    return FolderReader.rows(target, table, row -> row).stream()
        .filter(row -> row.get(keyColumn).equals(key))
        .findFirst()
        .orElseThrow();
  }
}
