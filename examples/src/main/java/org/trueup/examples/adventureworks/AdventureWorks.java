package org.trueup.examples.adventureworks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.examples.folder.CompanyFolder;
import org.trueup.examples.folder.HandWrittenTable;
import org.trueup.examples.folder.PeriodTables;
import org.trueup.examples.folder.Transaction;
import org.trueup.examples.folder.TransactionTable;
import org.trueup.examples.source.SourceFolder;

/** Builds the company folder of AdventureWorks. */
public final class AdventureWorks {

  private static final List<String> HAND_WRITTEN =
      List.of("settings", "currencies", "gl_accounts", "general_posting_setup", "item_charges");

  private static final LocalDate SECOND_STANDARD_COSTS = LocalDate.of(2012, 5, 30);
  private static final LocalDate THIRD_STANDARD_COSTS = LocalDate.of(2013, 5, 30);

  /** The first month after the transaction archive, which ends on 2013-07-30: no more sales. */
  private static final LocalDate AFTER_ARCHIVE = LocalDate.of(2013, 8, 1);

  private AdventureWorks() {}

  /** Reads the data set in one folder and writes the company folder in another. */
  public static void build(Path sourceFolder, Path target) {
    SourceFolder files = new SourceFolder(sourceFolder);
    Source source = Source.read(files);
    CardCosts cardCosts = new CardCosts(source);
    CompanyFolder folder = CompanyFolder.emptied(target);

    HAND_WRITTEN.forEach(
        name -> folder.write(HandWrittenTable.besides(AdventureWorks.class, name)));
    folder.write(source.workCenters().locations());
    folder.write(source.workCenters().capacityCenters());
    folder.write(PostingSetup.inventoryPostingSetup(source.workCenters()));
    folder.write(ExchangeRates.read(files));
    folder.write(PeriodTables.accountingPeriods(2011, 2014, "month", "item"));
    folder.write(PeriodTables.inventoryPeriods(2011, 2014));

    Items items = new Items(source, cardCosts);
    folder.write(items.items());
    folder.write(items.unitsOfMeasure());
    folder.write(items.billsOfMaterial());
    folder.write(items.routings());

    List<Transaction> transactions = transactions(source, cardCosts);
    writeTransactions(folder, transactions);
    writeStandardCostChanges(folder, source, transactions);
    CompanyFolder.emptied(target.resolve("standard-cost-history"))
        .write(source.standardCosts().table());
  }

  private static List<Transaction> transactions(Source source, CardCosts cardCosts) {
    List<Transaction> all = new ArrayList<>();
    source.openingStock().transactions(source.products()).forEach(all::add);
    all.addAll(Purchases.transactions(source.purchaseOrders(), source.products()));
    all.addAll(Production.transactions(source));
    all.addAll(Sales.transactions(source.salesLines(), source.products()));
    all.sort(Transaction.POSTING_ORDER);

    StockSupplement supplement = new StockSupplement(source.products(), cardCosts);
    all.addAll(supplement.to(all, AFTER_ARCHIVE));
    all.sort(Transaction.POSTING_ORDER);
    return all;
  }

  private static void writeTransactions(CompanyFolder folder, List<Transaction> transactions) {
    List<LocalDate> starts =
        List.of(
            transactions.getFirst().postingDate(),
            SECOND_STANDARD_COSTS,
            THIRD_STANDARD_COSTS,
            AFTER_ARCHIVE);
    for (int part = 0; part < starts.size(); part++) {
      LocalDate from = starts.get(part);
      LocalDate to = part + 1 < starts.size() ? starts.get(part + 1) : LocalDate.MAX;
      List<Transaction> lines =
          transactions.stream()
              .filter(line -> !line.postingDate().isBefore(from) && line.postingDate().isBefore(to))
              .toList();
      folder.writeCompressed(TransactionTable.of("transactions-" + from, lines));
    }
  }

  /** Their names sort between the parts of the other transactions, where they belong. */
  private static void writeStandardCostChanges(
      CompanyFolder folder, Source source, List<Transaction> transactions) {
    StandardCostChanges changes = new StandardCostChanges(source.standardCosts());
    Stream.of(SECOND_STANDARD_COSTS, THIRD_STANDARD_COSTS)
        .forEach(
            firstDay ->
                folder.write(
                    TransactionTable.of(
                        "transactions-" + firstDay.minusDays(1) + "-standard-costs",
                        changes.before(firstDay, transactions))));
  }
}
