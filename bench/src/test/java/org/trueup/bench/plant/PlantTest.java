package org.trueup.bench.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.core.books.Books;
import org.trueup.core.company.Companies;
import org.trueup.core.company.CostingMethod;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionKind;
import org.trueup.interchange.company.CompanyFolder;
import org.trueup.interchange.transaction.TransactionFiles;

/** The generated plant: what it holds, and that the engine takes it. */
class PlantTest {

  private static final PlantSize SIZE = new PlantSize(4_000, 60, 1, 0);
  private static final PlantSize OVERSOLD = new PlantSize(4_000, 60, 1, 20);

  private static Books posted(PlantSize size) {
    PlantTransactions plant = PlantTransactions.of(size);
    Books books =
        new Books(plant.company(), LedgerSnapshot.EMPTY, InventoryPeriods.of(plant.company()), 1);
    books.post(plant.transactions());
    return books;
  }

  private static boolean hasOpenDecrease(Books books) {
    return books.ledger().items().stream()
        .map(ItemLedger::movements)
        .flatMap(List::stream)
        .anyMatch(movement -> !movement.isPositive() && movement.isOpen());
  }

  @Test
  void a_plant_has_as_many_lines_as_were_asked_for_and_every_kind_of_them() {
    List<Transaction> transactions = PlantTransactions.of(SIZE).transactions();
    Set<TransactionKind> kinds = EnumSet.noneOf(TransactionKind.class);
    transactions.forEach(transaction -> kinds.add(transaction.kind()));
    assertThat(transactions).hasSize(4_000);
    assertThat(kinds)
        .contains(
            TransactionKind.PURCHASE_RECEIPT,
            TransactionKind.PURCHASE_INVOICE,
            TransactionKind.PURCHASE_RETURN_SHIPMENT,
            TransactionKind.ITEM_CHARGE,
            TransactionKind.SALES_SHIPMENT,
            TransactionKind.SALES_INVOICE,
            TransactionKind.SALES_RETURN_RECEIPT,
            TransactionKind.TRANSFER,
            TransactionKind.TRANSFER_SHIPMENT,
            TransactionKind.TRANSFER_RECEIPT,
            TransactionKind.CONSUMPTION,
            TransactionKind.CAPACITY,
            TransactionKind.OUTPUT,
            TransactionKind.FINISH_PRODUCTION_ORDER);
  }

  @Test
  void items_use_all_costing_methods() {
    Set<CostingMethod> methods = EnumSet.noneOf(CostingMethod.class);
    PlantTransactions.of(SIZE)
        .company()
        .items()
        .values()
        .forEach(item -> methods.add(item.costingMethod()));
    assertThat(methods).containsExactlyInAnyOrder(CostingMethod.values());
  }

  @Test
  void stock_goes_below_zero_only_where_overselling_was_asked_for() {
    assertThat(hasOpenDecrease(posted(SIZE))).isFalse();
    assertThat(hasOpenDecrease(posted(OVERSOLD))).isTrue();
  }

  @Test
  void a_second_adjustment_finds_nothing_to_do() {
    Books books = posted(SIZE);
    assertThat(books.adjustCost(item -> true, false).changes().valueEntries()).isNotEmpty();
    assertThat(books.adjustCost(item -> true, false).changes().valueEntries()).isEmpty();
  }

  @Test
  void the_folder_holds_the_plant_that_is_made_in_memory(@TempDir Path folder) throws IOException {
    PlantFolder.write(SIZE, folder);
    CompanyFolder read = CompanyFolder.read(folder);
    PlantTransactions plant = PlantTransactions.of(SIZE);
    assertThat(TransactionFiles.read(read.transactions(), Companies.from(read.rows()), id -> false))
        .isEqualTo(plant.transactions());
    assertThat(Companies.from(read.rows()).items()).isEqualTo(plant.company().items());
  }
}
