package org.trueup.core.posting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.trueup.core.company.Item;
import org.trueup.core.company.ItemCharge;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryDraft;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.ChargeSide;

/** Item charges: an amount spread over movements that exist (costing.md 4.2). */
final class ChargePosting {

  private final Ledger ledger;
  private final Currencies currencies;
  private final LinePosting posting;
  private final Lines lines;

  ChargePosting(Ledger ledger, Currencies currencies, LinePosting posting, Lines lines) {
    this.ledger = ledger;
    this.currencies = currencies;
    this.posting = posting;
    this.lines = lines;
  }

  void post(Transaction transaction) {
    List<Movement> targets = targets(transaction);
    long total = targets.stream().mapToLong(target -> Math.abs(target.quantity())).sum();
    long left = Fixed.round(transaction.costs().amount(), currencies.amountPrecision());
    for (Movement target : targets) {
      long quantity = Math.abs(target.quantity());
      long part = Fixed.share(left, quantity, total, currencies.amountPrecision());
      left -= part;
      total -= quantity;
      post(transaction, target, currencies.amount(part, transaction.postingDate()));
    }
  }

  /** The charged movements; of a transfer the increases, of a purchase not the use by its job. */
  private List<Movement> targets(Transaction transaction) {
    List<Movement> targets = new ArrayList<>();
    for (EntryReference reference : transaction.links().assignedTo()) {
      List<Movement> named = lines.all(transaction, reference);
      boolean all = reference.ordinal() == 0;
      for (Movement movement : named) {
        if (!all || takesCharge(movement, named)) {
          targets.add(movement);
        }
      }
    }
    return targets;
  }

  private static boolean takesCharge(Movement movement, List<Movement> named) {
    boolean origin = movement.type() == ItemLedgerEntryType.TRANSFER && !movement.isPositive();
    return !origin && (named.size() == 1 || !JobUse.isUse(movement));
  }

  private void post(Transaction transaction, Movement target, Cost amount) {
    boolean sale = transaction.charge().side() == ChargeSide.SALE;
    ValueEntryDraft draft = ValueEntryDraft.on(target.entry());
    draft.origin = origin(transaction, target);
    draft.itemCharge = transaction.charge().no();
    draft.itemLedgerEntryType = sale ? target.type() : chargedType(target);
    draft.postingDate = transaction.postingDate();
    draft.valuationDate = ValuationDates.ofExisting(target);
    draft.documentNo = transaction.document().documentNo();
    draft.valuedQuantity = valuedQuantity(transaction, target);
    draft.inventoriable = target.isPositive() && target.ledger().card().item().isInventory();
    if (sale) {
      draft.salesAmountActual = amount.lcy();
    } else {
      placeCost(draft, target, amount);
    }
    ValueEntry charged = posting.insert(target, draft);
    if (charged.flags().inventoriable() && !sale) {
      insertVariance(target, charged);
      markForForwarding(target);
    }
  }

  private static ItemLedgerEntryType chargedType(Movement target) {
    return target.type() == ItemLedgerEntryType.SALE && !target.isPositive()
        ? ItemLedgerEntryType.PURCHASE
        : target.type();
  }

  private void placeCost(ValueEntryDraft draft, Movement target, Cost amount) {
    if (target.ledger().card().item().inventoryValueZero()) {
      return;
    }
    draft.costPerUnit = currencies.perUnit(amount, draft.valuedQuantity);
    if (draft.inventoriable) {
      draft.actual = amount;
    } else {
      boolean turned = target.type() == ItemLedgerEntryType.SALE && !target.isPositive();
      draft.nonInventoriable = turned ? amount.negated() : amount;
    }
  }

  /** The whole movement, or the part that is invoiced together with the charge (4.2). */
  private long valuedQuantity(Transaction transaction, Movement target) {
    BigDecimal stated = transaction.goods().quantity();
    return stated == null
        ? target.quantity()
        : Long.signum(target.quantity()) * Math.abs(Fixed.of(stated));
  }

  /** Groups and place of the charged movement, document and product group of the charge (R2.3). */
  private Origin origin(Transaction transaction, Movement target) {
    Origin goods = target.entry().origin();
    Transaction.Document document = transaction.document();
    ItemCharge charge = ledger.company().itemCharges().get(transaction.charge().no());
    String group = document.genProdPostingGroup();
    if (group.isEmpty() && charge != null) {
      group = charge.genProdPostingGroup();
    }
    String text = document.description();
    if (text.isEmpty() && charge != null) {
      text = charge.description();
    }
    return new Origin(
        goods.item(),
        goods.variant(),
        goods.location(),
        goods.inventoryPostingGroup(),
        document.genBusPostingGroup(),
        group,
        document.externalDocumentNo(),
        document.sourceNo(),
        goods.orderType(),
        goods.orderNo(),
        goods.orderLine(),
        document.job(),
        document.jobTask(),
        document.dimensions(),
        text,
        transaction.id());
  }

  /** 4.1: a standard purchase keeps its standard; the charge goes to variance. */
  private void insertVariance(Movement target, ValueEntry charged) {
    Item item = target.ledger().card().item();
    boolean standardPurchase = target.type() == ItemLedgerEntryType.PURCHASE && item.isStandard();
    if (!standardPurchase || item.inventoryValueZero()) {
      return;
    }
    ValueEntryDraft draft = ValueEntryDraft.like(charged);
    Origin direct = target.lastDirectCost().origin();
    draft.origin = charged.origin().withGroups(direct.genProdPostingGroup(), direct.dimensions());
    draft.itemCharge = "";
    draft.entryType = ValueEntryType.VARIANCE;
    draft.varianceType = VarianceType.PURCHASE;
    draft.actual = charged.actual().negated();
    draft.costPerUnit = currencies.perUnit(draft.actual, draft.valuedQuantity);
    posting.insert(target, draft);
  }

  /** APP-7; a charge on a decrease is no cost that it hands on. */
  private static void markForForwarding(Movement target) {
    if (target.isPositive() && target.quantity() != target.remainingQuantity()) {
      target.setAppliedEntryToAdjust(true);
    }
  }
}
