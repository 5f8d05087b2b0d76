package org.trueup.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small valid company folder that tests spoil in one place. Line 1 is the header row. */
final class SmallFolder {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  SmallFolder() {
    file("settings.csv", "setting,value", "local_currency,EUR", "amount_rounding_precision,0.01");
    file("currencies.csv", "code,amount_rounding_precision", "USD,0.01");
    file(
        "exchange_rates.csv",
        "currency,starting_date,exchange_rate_amount,relational_exchange_rate_amount",
        "USD,2026-01-01,100,92.5");
    file("gl_accounts.csv", "no,name,type", "2130,Inventory,posting", "7190,Cost of goods,posting");
    file(
        "general_posting_setup.csv",
        "gen_bus_posting_group,gen_prod_posting_group,cogs_account",
        ",RETAIL,7190",
        "DOMESTIC,RETAIL,7190");
    file(
        "inventory_posting_setup.csv",
        "location,inventory_posting_group,inventory_account",
        ",RESALE,2130",
        "BLUE,RESALE,2130");
    file(
        "items.csv",
        "no,description,costing_method,base_unit_of_measure,unit_cost,inventory_posting_group,"
            + "gen_prod_posting_group",
        "BOLT,Bolt M8,fifo,PCS,10.5,RESALE,RETAIL",
        "SET,\"Set, complete\",average,PCS,,RESALE,RETAIL");
    file(
        "item_units_of_measure.csv",
        "item,code,qty_per_unit_of_measure",
        "BOLT,PCS,1",
        "BOLT,BOX,12");
    file("item_variants.csv", "item,code", "BOLT,ZINC");
    file("locations.csv", "code,name,in_transit", "BLUE,Blue,false", "ROAD,On the road,true");
    file("stockkeeping_units.csv", "item,variant,location,unit_cost", "BOLT,ZINC,BLUE,10.75");
    file("item_charges.csv", "no,gen_prod_posting_group", "FREIGHT,RETAIL");
    file("capacity_centers.csv", "type,no,direct_unit_cost", "work_center,LATHE,30");
    file(
        "bom_lines.csv",
        "item,line_no,component,quantity_per,unit_of_measure",
        "SET,10000,BOLT,4,PCS");
    file(
        "routing_lines.csv",
        "item,operation_no,capacity_type,capacity_no,run_time",
        "SET,10,work_center,LATHE,0.25");
    file("dimensions.csv", "code", "AREA");
    file("dimension_values.csv", "dimension,code", "AREA,NORTH");
    file("accounting_periods.csv", "starting_date,new_fiscal_year", "2026-01-01,true");
    file("inventory_periods.csv", "ending_date,closed", "2026-01-31,false");
    file(
        "external_gl_entries.csv",
        "entry_no,posting_date,gl_account,amount",
        "1,C2025-12-31,2130,100");
    file(
        "transactions.csv",
        "id,kind,posting_date,document_no,item,location,quantity,unit_amount,applies_to,dim.AREA",
        "t1,purchase,2026-01-05,P1,BOLT,BLUE,10,10,,NORTH",
        "t2,sale,2026-01-06,S1,BOLT,BLUE,4,,t1,");
  }

  private void file(String name, String... lines) {
    files.put(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces the lines of a file, or adds the file. */
  SmallFolder with(String name, String... lines) {
    file(name, lines);
    return this;
  }

  /** Replaces the bytes of a file, or adds the file. */
  SmallFolder withBytes(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  /** Replaces one line; a line after the last one is added. */
  SmallFolder withLine(String name, int line, String text) {
    List<String> lines = new ArrayList<>(text(name).lines().toList());
    if (line > lines.size()) {
      lines.add(text);
    } else {
      lines.set(line - 1, text);
    }
    return with(name, lines.toArray(String[]::new));
  }

  /** Replaces a piece of text that must be there. */
  SmallFolder replacing(String name, String old, String text) {
    String before = text(name);
    if (!before.contains(old)) {
      throw new IllegalArgumentException(name + " does not contain " + old);
    }
    return withBytes(name, before.replace(old, text).getBytes(StandardCharsets.UTF_8));
  }

  SmallFolder without(String name) {
    files.remove(name);
    return this;
  }

  String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  byte[] bytes(String name) {
    return files.get(name);
  }

  /** Writes all files. */
  Path writeTo(Path folder) {
    files.forEach(
        (name, bytes) -> {
          try {
            Files.write(folder.resolve(name), bytes);
          } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
          }
        });
    return folder;
  }
}
