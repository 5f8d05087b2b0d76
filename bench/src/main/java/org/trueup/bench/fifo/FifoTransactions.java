package org.trueup.bench.fifo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.bench.fifo.FifoRow.Type;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.Table;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Place;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.Charge;
import org.trueup.core.transaction.Transaction.Costs;
import org.trueup.core.transaction.Transaction.Document;
import org.trueup.core.transaction.Transaction.Goods;
import org.trueup.core.transaction.Transaction.Links;
import org.trueup.core.transaction.Transaction.OrderReference;
import org.trueup.core.transaction.Transaction.Production;
import org.trueup.core.transaction.Transaction.Revaluation;
import org.trueup.core.transaction.TransactionKind;

/** The rows of a FIFO file as transactions of a company of FIFO items. */
final class FifoTransactions {

  private FifoTransactions() {}

  /** A company of FIFO items. */
  static Company company(List<String> items) {
    List<CompanyRow> rows = new ArrayList<>();
    for (String item : items) {
      rows.add(new CompanyRow(Map.of("no", item, "costing_method", "fifo"), Place.NOWHERE));
    }
    return Companies.from(CompanyRows.NONE.with(Table.ITEMS, rows));
  }

  /** What a row says, as the engine is told. */
  static Transaction of(FifoRow row) {
    String no = Long.toString(row.no());
    return new Transaction(
        no,
        kind(row.type()),
        row.date(),
        new Document(no, "", "", "", "", "", "", "", "", Dimensions.NONE),
        goods(row.item(), Fixed.toDecimal(row.quantity())),
        row.type() == Type.S ? Costs.NONE : costs(Fixed.toDecimal(row.unitCost())),
        row.type() == Type.I ? invoiceOf(Long.toString(row.receipt())) : Links.NONE,
        OrderReference.NONE,
        Production.NONE,
        Revaluation.NONE,
        Charge.NONE);
  }

  private static TransactionKind kind(Type type) {
    return switch (type) {
      case R -> TransactionKind.PURCHASE_RECEIPT;
      case I -> TransactionKind.PURCHASE_INVOICE;
      case S -> TransactionKind.SALE;
    };
  }

  private static Goods goods(String item, BigDecimal quantity) {
    return new Goods(
        item, "", "", "", null, "", null, quantity, null, null, null, "", "", "", false);
  }

  private static Costs costs(BigDecimal unitCost) {
    return new Costs(unitCost, null, null, null, null, null, null, null, null, "", null, null);
  }

  private static Links invoiceOf(String receipt) {
    List<EntryReference> none = List.of();
    List<EntryReference> invoices = List.of(new EntryReference(receipt, 0));
    return new Links(invoices, none, none, none, none, none, none, none);
  }
}
