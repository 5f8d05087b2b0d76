package org.trueup.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.company.CostShares;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.JournalName;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.ApplicationState;
import org.trueup.core.ledger.AverageCostPoint;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.InventoryAccountType;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.PostedTransaction;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntry.Flags;
import org.trueup.core.ledger.ValueEntry.Quantities;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/** Registers that look like those of a trading company: purchases and sales of many items. */
final class PlainLedger {

  private static final int ITEMS = 2_000;
  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  private PlainLedger() {}

  /** A register of as many transactions, each with one entry of every kind. */
  static LedgerChanges transactions(int count, LastNumbers before) {
    long no = before.register() + 1;
    List<PostedTransaction> transactions = new ArrayList<>(count);
    List<ItemLedgerEntry> movements = new ArrayList<>(count);
    List<ValueEntry> costs = new ArrayList<>(count);
    List<ItemApplicationEntry> links = new ArrayList<>(count);
    List<ItemEntryState> states = new ArrayList<>(count);
    for (int index = 1; index <= count; index++) {
      long entryNo = before.itemLedgerEntry() + index;
      Origin origin = origin(entryNo);
      LocalDate day = START.plusDays(index / Math.max(1, count / 365));
      transactions.add(
          new PostedTransaction(
              origin.transactionId(), "%016x".formatted(entryNo * 0x9E3779B97F4A7C15L), no));
      movements.add(movement(entryNo, origin, day, no));
      costs.add(cost(before.valueEntry() + index, movements.getLast()));
      links.add(link(before.applicationEntry() + index, entryNo, day, no));
      states.add(
          new ItemEntryState(
              entryNo, index % 7 * Fixed.ONE, 0, true, Optional.of(day), 0, false, 0));
    }
    return new LedgerChanges(
        transactions,
        movements,
        costs,
        links,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        states,
        List.of(),
        List.of(),
        List.<ApplicationState>of(),
        cards(),
        List.of(),
        List.of(),
        List.of(new AverageCostPoint(new StockKey("ITEM-0", "", ""), START, true)),
        List.of());
  }

  /** A register that posts the cost of the given value entries, two G/L entries for each. */
  static LedgerChanges glPosting(List<ValueEntry> costs, LastNumbers before) {
    long no = before.register() + 1;
    List<GlEntry> entries = new ArrayList<>(costs.size() * 2);
    List<GlItemRelation> relations = new ArrayList<>(costs.size() * 2);
    List<PostedCost> posted = new ArrayList<>(costs.size());
    long entryNo = before.glEntry();
    for (ValueEntry cost : costs) {
      entries.add(glEntry(++entryNo, "2130", cost, 1, no));
      relations.add(relation(entryNo, cost, InventoryAccountType.INVENTORY, 1, no));
      entries.add(glEntry(++entryNo, "7291", cost, -1, no));
      relations.add(relation(entryNo, cost, InventoryAccountType.DIRECT_COST_APPLIED, -1, no));
      posted.add(new PostedCost(cost.entryNo(), cost.actual(), cost.expected(), no));
    }
    return LedgerChanges.NONE.withGlPosting(entries, relations, posted);
  }

  private static Origin origin(long entryNo) {
    return new Origin(
        "ITEM-" + entryNo * 7919 % ITEMS,
        "",
        entryNo % 3 == 0 ? "EAST" : "WEST",
        "RESALE",
        "DOMESTIC",
        "RETAIL",
        "EXT-" + entryNo / 4,
        "V" + entryNo % 500,
        OrderType.NONE,
        "",
        0,
        "",
        "",
        Dimensions.NONE,
        "",
        "TRANSACTION-" + entryNo);
  }

  private static ItemLedgerEntry movement(long entryNo, Origin origin, LocalDate day, long no) {
    boolean purchase = entryNo % 2 == 0;
    return new ItemLedgerEntry(
        entryNo,
        origin,
        purchase ? ItemLedgerEntryType.PURCHASE : ItemLedgerEntryType.SALE,
        day,
        "DOC-" + entryNo / 4,
        (purchase ? 1 : -1) * (1 + entryNo % 50) * Fixed.ONE,
        "",
        "",
        false,
        false,
        no);
  }

  private static ValueEntry cost(long entryNo, ItemLedgerEntry movement) {
    long unitCost = (1_000 + movement.entryNo() % 9_000) * 1_000;
    long amount = movement.quantity() / Fixed.ONE * unitCost;
    return new ValueEntry(
        entryNo,
        movement.origin(),
        movement.entryNo(),
        0,
        movement.type(),
        ValueEntryType.DIRECT_COST,
        VarianceType.NONE,
        "",
        movement.postingDate(),
        movement.postingDate(),
        movement.documentNo(),
        new Quantities(movement.quantity(), movement.quantity(), movement.quantity()),
        new Cost(unitCost, 0),
        new Cost(amount, 0),
        Cost.ZERO,
        Cost.ZERO,
        0,
        0,
        new Flags(false, true, false, false, false),
        0,
        movement.registerNo());
  }

  private static ItemApplicationEntry link(long entryNo, long movement, LocalDate day, long no) {
    return new ItemApplicationEntry(
        entryNo,
        movement,
        Math.max(1, movement - movement % 2),
        movement % 2 == 0 ? 0 : movement,
        Fixed.ONE,
        day,
        true,
        0,
        no);
  }

  private static List<ItemState> cards() {
    List<ItemState> cards = new ArrayList<>(ITEMS);
    for (int index = 0; index < ITEMS; index++) {
      cards.add(
          new ItemState(
              "ITEM-" + index, Fixed.ONE, 0, 0, CostShares.NONE, CostShares.NONE, true, true));
    }
    return cards;
  }

  private static GlEntry glEntry(long entryNo, String account, ValueEntry cost, int sign, long no) {
    return new GlEntry(
        entryNo,
        account,
        cost.postingDate(),
        cost.documentNo(),
        "",
        "Direct Cost on " + cost.postingDate(),
        sign * cost.actual().lcy(),
        0,
        "",
        "",
        Dimensions.NONE,
        no,
        false,
        JournalName.NONE);
  }

  private static GlItemRelation relation(
      long entryNo, ValueEntry cost, InventoryAccountType type, int sign, long no) {
    return new GlItemRelation(
        entryNo, cost.entryNo(), type, false, sign * cost.actual().lcy(), 0, no);
  }
}
