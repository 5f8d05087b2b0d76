package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trueup.core.company.Company;
import org.trueup.core.company.CostShares;
import org.trueup.core.company.CostingMethod;
import org.trueup.core.company.Item;
import org.trueup.core.company.StockkeepingUnit;

/** An item with the costs that posting and adjustment move, and its stockkeeping units. */
final class Card {

  private Item item;
  final Map<Place, Unit> units = new LinkedHashMap<>();

  BigDecimal unitCost;
  BigDecimal standardCost;
  BigDecimal lastDirectCost;
  CostShares shares;
  boolean adjusted = true;

  /** Whether posting may adjust it at once (9.9). */
  boolean online = true;

  /** Days from which on the average of a place, or of the blank one for all, is to be found. */
  final Map<Place, LocalDate> unadjustedFrom = new LinkedHashMap<>();

  Card(Item item, Company company) {
    this.item = item;
    standardCost = Exact.of(item.standardCost());
    unitCost = item.isStandard() ? standardCost : Exact.of(item.unitCost());
    lastDirectCost = Exact.of(item.lastDirectCost());
    shares =
        item.singleLevelCost().equals(CostShares.NONE)
            ? CostShares.ofMaterial(item.standardCost())
            : item.singleLevelCost();
    company.stockkeepingUnits().values().stream()
        .filter(unit -> unit.item().equals(item.no()))
        .forEach(unit -> units.put(new Place(unit.variant(), unit.location()), new Unit(unit)));
  }

  /** Takes what another set-up says about the item; costs stay as they have become. */
  void use(Item changed) {
    item = changed;
  }

  /** A variant at a location. */
  record Place(String variant, String location) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::variant).thenComparing(Place::location);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** Where averages go over the whole item. */
  static final Place EVERYWHERE = new Place("", "");

  /** 9.2: an average is to be found anew from a day on. */
  void mark(Place place, LocalDate day) {
    adjusted = false;
    unadjustedFrom.merge(place, day, (one, two) -> one.isBefore(two) ? one : two);
  }

  /** A stockkeeping unit. */
  final class Unit {
    BigDecimal unitCost;
    BigDecimal standardCost;
    BigDecimal lastDirectCost;

    Unit(StockkeepingUnit unit) {
      standardCost = Exact.of(unit.standardCost());
      unitCost = isStandard() ? standardCost : Exact.of(unit.unitCost());
      lastDirectCost = Exact.of(unit.lastDirectCost());
    }

    void setStandardCost(BigDecimal cost) {
      standardCost = cost;
      if (isStandard()) {
        unitCost = cost;
      }
    }
  }

  String no() {
    return item.no();
  }

  Item item() {
    return item;
  }

  boolean isAverage() {
    return item.isAverage();
  }

  boolean isStandard() {
    return item.isStandard();
  }

  boolean isLifo() {
    return item.costingMethod() == CostingMethod.LIFO;
  }

  boolean isSpecific() {
    return item.costingMethod() == CostingMethod.SPECIFIC;
  }

  boolean isInventory() {
    return item.isInventory();
  }

  /** Purchase overhead of the card in percent. */
  BigDecimal percent() {
    return Exact.of(item.indirectCostPct());
  }

  /** Purchase overhead of the card per base unit. */
  BigDecimal rate() {
    return Exact.of(item.overheadRate());
  }

  Unit unit(String variant, String location) {
    return units.get(new Place(variant, location));
  }

  /** Cost of the stockkeeping unit where there is one, else of the item (MET-2 a, PST-3). */
  BigDecimal costAt(String variant, String location) {
    Unit unit = unit(variant, location);
    return unit == null ? unitCost : unit.unitCost;
  }

  /** Costs that somebody writes on the card. */
  void write(Map<String, String> values) {
    if (values.containsKey("unit_cost")) {
      unitCost = new BigDecimal(values.get("unit_cost"));
    }
    if (values.containsKey("last_direct_cost")) {
      lastDirectCost = new BigDecimal(values.get("last_direct_cost"));
    }
    if (values.containsKey("standard_cost")) {
      setStandardCost(new BigDecimal(values.get("standard_cost")));
    }
  }

  void setStandardCost(BigDecimal cost) {
    standardCost = cost;
    shares = CostShares.ofMaterial(cost.movePointRight(5).longValueExact());
    if (isStandard()) {
      unitCost = cost;
    }
  }
}
