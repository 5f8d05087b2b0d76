package org.trueup.testkit.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trueup.core.company.Company;
import org.trueup.core.company.Item;
import org.trueup.core.company.StockkeepingUnit;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.StockkeepingUnitState;
import org.trueup.core.ledger.ValueEntry;

/**
 * What a reader of the ledgers sees: under the name of each entry its state and its value entries,
 * as text, without numbers that depend on who counted.
 *
 * @param lines lines by name, sorted; the order of all value entries is one of the names
 */
public record Picture(Map<String, List<String>> lines) {

  /** Name under which value entries stand in the order in which they were posted. */
  private static final String ORDER = "~ order of value entries";

  /** The picture of ledgers. */
  public static Picture of(LedgerSnapshot snapshot, Company company) {
    Map<String, List<String>> lines = new TreeMap<>();
    Map<Long, String> names = new HashMap<>();
    Map<String, Integer> ordinals = new HashMap<>();
    for (ItemLedgerEntry entry : snapshot.itemLedgerEntries()) {
      String id = entry.origin().transactionId();
      names.put(entry.entryNo(), id + "#" + ordinals.merge(id, 1, Integer::sum));
    }
    Map<Long, ItemEntryState> states = new HashMap<>();
    snapshot.itemEntryStates().forEach(state -> states.put(state.entryNo(), state));
    for (ItemLedgerEntry entry : snapshot.itemLedgerEntries()) {
      add(lines, names.get(entry.entryNo()), state(entry, states.get(entry.entryNo())));
    }
    Map<Long, String> capacities = new HashMap<>();
    for (CapacityLedgerEntry entry : snapshot.capacityLedgerEntries()) {
      capacities.put(entry.entryNo(), entry.origin().transactionId() + " capacity");
    }
    int ordinal = 0;
    for (ValueEntry value : snapshot.valueEntries()) {
      boolean moved = value.itemLedgerEntryNo() != 0;
      String name =
          moved
              ? names.get(value.itemLedgerEntryNo())
              : capacities.get(value.capacityLedgerEntryNo());
      add(lines, name, value(value));
      add(lines, ORDER, String.format("%06d %s %s", ++ordinal, name, value.entryType()));
    }
    for (ItemApplicationEntry row : snapshot.applicationEntries()) {
      add(lines, names.get(row.itemLedgerEntryNo()), application(row, names));
    }
    addCards(lines, snapshot, company);
    return new Picture(sorted(lines));
  }

  /** Costs of cards: of all that stand in the set-up, then of those that postings moved. */
  private static void addCards(
      Map<String, List<String>> lines, LedgerSnapshot snapshot, Company company) {
    Map<String, String> costs = new TreeMap<>();
    for (Item item : company.items().values()) {
      long unitCost = item.isStandard() ? item.standardCost() : item.unitCost();
      costs.put("item " + item.no(), costs(unitCost, item.standardCost(), item.lastDirectCost()));
    }
    for (StockkeepingUnit unit : company.stockkeepingUnits().values()) {
      boolean standard = company.item(unit.item()).isStandard();
      long unitCost = standard ? unit.standardCost() : unit.unitCost();
      costs.put(
          name(unit.item(), unit.variant(), unit.location()),
          costs(unitCost, unit.standardCost(), unit.lastDirectCost()));
    }
    for (ItemState item : snapshot.items()) {
      costs.put(
          "item " + item.item(),
          costs(item.unitCost(), item.standardCost(), item.lastDirectCost()));
    }
    for (StockkeepingUnitState unit : snapshot.stockkeepingUnits()) {
      costs.put(
          name(unit.key().item(), unit.key().variant(), unit.key().location()),
          costs(unit.unitCost(), unit.standardCost(), unit.lastDirectCost()));
    }
    costs.forEach((name, cost) -> add(lines, name, cost));
  }

  private static String name(String item, String variant, String location) {
    return "unit " + item + " " + variant + " " + location;
  }

  private static String costs(long unitCost, long standardCost, long lastDirectCost) {
    return String.join(
        " ",
        "unit cost " + Fixed.toText(unitCost),
        "standard " + Fixed.toText(standardCost),
        "last direct " + Fixed.toText(lastDirectCost));
  }

  private static Map<String, List<String>> sorted(Map<String, List<String>> lines) {
    lines.values().forEach(Collections::sort);
    return lines;
  }

  private static void add(Map<String, List<String>> lines, String name, String line) {
    lines.computeIfAbsent(name, key -> new ArrayList<>()).add(line);
  }

  private static String state(ItemLedgerEntry entry, ItemEntryState state) {
    return String.join(
        " ",
        " entry",
        entry.type().toString(),
        entry.postingDate().toString(),
        "quantity " + Fixed.toText(entry.quantity()),
        "remaining " + Fixed.toText(state.remainingQuantity()),
        "invoiced " + Fixed.toText(state.invoicedQuantity()),
        (state.completelyInvoiced() ? "completely " : "")
            + "on "
            + state.lastInvoiceDate().orElse(null),
        "not returned " + Fixed.toText(state.shippedQtyNotReturned()));
  }

  private static String application(ItemApplicationEntry row, Map<Long, String> names) {
    return String.join(
        " ",
        " application of",
        names.get(row.inboundEntryNo()),
        "to " + names.get(row.outboundEntryNo()),
        "quantity " + Fixed.toText(row.quantity()),
        row.postingDate().toString(),
        row.costApplication() ? "with cost" : "without cost",
        "from " + names.get(row.transferredFromEntryNo()));
  }

  private static String value(ValueEntry value) {
    return String.join(
        " ",
        value.entryType().toString(),
        value.varianceType().toString(),
        value.postingDate().toString(),
        "valued on " + value.valuationDate(),
        value.documentNo(),
        "valued " + Fixed.toText(value.quantities().valued()),
        "of " + Fixed.toText(value.quantities().itemLedgerEntry()),
        "invoiced " + Fixed.toText(value.quantities().invoiced()),
        "actual " + cost(value.actual()),
        "expected " + cost(value.expected()),
        "other " + cost(value.nonInventoriable()),
        "per unit " + cost(value.costPerUnit()),
        flags(
            value.flags().expectedCost(),
            value.flags().inventoriable(),
            value.flags().valuedByAverageCost(),
            value.flags().partialRevaluation(),
            value.flags().adjustment()));
  }

  private static String flags(
      boolean expected, boolean inventoriable, boolean average, boolean partial, boolean adjusted) {
    return (expected ? "E" : "")
        + (inventoriable ? "" : "N")
        + (average ? "A" : "")
        + (partial ? "P" : "")
        + (adjusted ? "J" : "");
  }

  private static String cost(Cost cost) {
    return Fixed.toText(cost.lcy()) + "/" + Fixed.toText(cost.acy());
  }

  /** The same ledgers, whatever was posted first. */
  public Picture inAnyOrder() {
    Map<String, List<String>> other = new TreeMap<>(lines);
    other.remove(ORDER);
    return new Picture(other);
  }

  /** Where another picture differs, side by side; empty where it does not. */
  public Optional<String> differenceTo(Picture other, String thisName, String otherName) {
    TreeSet<String> names = new TreeSet<>(lines.keySet());
    names.addAll(other.lines.keySet());
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      List<String> mine = new ArrayList<>(lines.getOrDefault(name, List.of()));
      List<String> theirs = new ArrayList<>(other.lines.getOrDefault(name, List.of()));
      if (!mine.equals(theirs)) {
        List<String> rest = new ArrayList<>(theirs);
        mine.forEach(rest::remove);
        theirs.forEach(mine::remove);
        text.append(name).append('\n');
        mine.forEach(line -> text.append("  ").append(thisName).append(line).append('\n'));
        rest.forEach(line -> text.append("  ").append(otherName).append(line).append('\n'));
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }
}
