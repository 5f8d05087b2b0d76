package org.trueup.core.reconciliation;

import static org.trueup.core.reconciliation.ReconciliationField.INVENTORY;
import static org.trueup.core.reconciliation.ReconciliationField.INVENTORY_INTERIM;
import static org.trueup.core.reconciliation.ReconciliationField.WIP_INVENTORY;

import java.util.ArrayList;
import java.util.List;

/**
 * The reconciliation matrix: what each income statement account balances of each inventory account
 * (gl-reconciliation.md 2 and 4).
 *
 * @param rows rows in their fixed order; a blank cell is 0
 */
public record Matrix(List<Row> rows) {

  /**
   * A row. Fixed values in LCY.
   *
   * @param name name of the row
   * @param inventory amount that balances inventory
   * @param inventoryInterim amount that balances inventory (interim)
   * @param wipInventory amount that balances WIP
   * @param total amount of the row's account type by value entries
   * @param glTotal net change of its accounts
   * @param difference general ledger less value entries
   */
  public record Row(
      RowName name,
      long inventory,
      long inventoryInterim,
      long wipInventory,
      long total,
      long glTotal,
      long difference) {}

  /**
   * The matrix of both sides.
   *
   * @param inventory amounts by value entries
   * @param gl net changes of accounts
   */
  public static Matrix of(FieldAmounts inventory, FieldAmounts gl) {
    List<Row> rows = new ArrayList<>(accountRows(inventory, gl));
    rows.add(totals(RowName.TOTAL, inventory));
    rows.add(totals(RowName.GL_TOTAL, gl));
    rows.add(totals(RowName.DIFFERENCE, gl.minus(inventory)));
    return new Matrix(rows);
  }

  /** The matrix of value entries alone, as under an item or location filter (R2.1). */
  public static Matrix ofInventory(FieldAmounts inventory) {
    FieldAmounts nothing = new FieldAmounts();
    List<Row> rows = new ArrayList<>();
    for (Row row : accountRows(inventory, nothing)) {
      rows.add(
          new Row(
              row.name, row.inventory, row.inventoryInterim, row.wipInventory, row.total, 0, 0));
    }
    rows.add(totals(RowName.TOTAL, inventory));
    return new Matrix(rows);
  }

  private static List<Row> accountRows(FieldAmounts inventory, FieldAmounts gl) {
    List<Row> rows = new ArrayList<>();
    for (RowName name : RowName.values()) {
      if (name.isOfAccount()) {
        Row row = row(name, inventory, gl);
        if (!name.isOptional() || row.total != 0 || row.glTotal != 0) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static Row row(RowName name, FieldAmounts inventory, FieldAmounts gl) {
    long total = name.field().map(inventory::get).orElse(0L);
    long glTotal = name.field().map(gl::get).orElse(0L);
    return new Row(
        name,
        name.inInventory(inventory),
        name.inInterim(inventory),
        name.inWip(inventory),
        total,
        glTotal,
        glTotal - total);
  }

  private static Row totals(RowName name, FieldAmounts amounts) {
    return new Row(
        name,
        amounts.get(INVENTORY),
        amounts.get(INVENTORY_INTERIM),
        amounts.get(WIP_INVENTORY),
        0,
        0,
        0);
  }
}
