package org.trueup.examples.northwind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trueup.examples.folder.CompanyFolder;
import org.trueup.examples.folder.HandWrittenTable;
import org.trueup.examples.folder.PeriodTables;
import org.trueup.examples.folder.Transaction;
import org.trueup.examples.folder.TransactionTable;
import org.trueup.examples.source.SourceFolder;

/** Builds the company folder of Northwind. */
public final class Northwind {

  private static final List<String> HAND_WRITTEN =
      List.of("settings", "gl_accounts", "general_posting_setup", "inventory_posting_setup");

  private Northwind() {}

  /** Reads the data set in one folder and writes the company folder in another. */
  public static void build(Path sourceFolder, Path target) {
    SourceFolder source = new SourceFolder(sourceFolder);
    Wares wares = Wares.read(source);
    CompanyFolder folder = CompanyFolder.emptied(target);
    HAND_WRITTEN.forEach(name -> folder.write(HandWrittenTable.besides(Northwind.class, name)));
    folder.write(PeriodTables.accountingPeriods(2006, 2006, "month", "item"));
    folder.write(PeriodTables.inventoryPeriods(2006, 2006));
    folder.write(wares.items());
    folder.write(wares.unitsOfMeasure());

    List<Transaction> transactions = new ArrayList<>(Receipts.read(source, wares));
    transactions.addAll(Shipments.read(source, wares));
    transactions.sort(Transaction.POSTING_ORDER);
    folder.write(TransactionTable.of("transactions", transactions));
  }
}
