package org.trueup.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Everything about one item: its card, movements, open entries and average cost points.
 *
 * <p>Items do not share anything here, so that the adjustment may work on several at once.
 */
public final class ItemLedger {

  private final ItemCard card;
  private final List<Movement> movements = new ArrayList<>();
  private final Map<StockPlace, PlaceLedger> places = new HashMap<>();
  private final List<StockkeepingUnitCard> stockkeepingUnits = new ArrayList<>();
  private final Map<StockPlace, TreeMap<LocalDate, Boolean>> averageCostPoints =
      new LinkedHashMap<>();
  private final StockTotals totals = new StockTotals();
  private final List<Movement> flagged = new ArrayList<>();
  private final List<Movement> touched = new ArrayList<>();
  private final Map<Long, ValueEntry> movedValueEntries = new TreeMap<>();
  private final Map<PointKey, Boolean> changedPoints = new LinkedHashMap<>();
  private PlaceLedger lastPlace;

  private record PointKey(StockPlace place, LocalDate date) {}

  ItemLedger(ItemCard card) {
    this.card = card;
    lastPlace = new PlaceLedger(StockPlace.BLANK);
    places.put(StockPlace.BLANK, lastPlace);
  }

  /** The cost side of the card. */
  public ItemCard card() {
    return card;
  }

  /** Item number. */
  public String itemNo() {
    return card.item().no();
  }

  /** All movements, rising by entry number. */
  public List<Movement> movements() {
    return Collections.unmodifiableList(movements);
  }

  /** The stockkeeping unit of a place, if there is one. */
  public Optional<StockkeepingUnitCard> stockkeepingUnit(StockPlace place) {
    return Optional.ofNullable(at(place).stockkeepingUnit());
  }

  /** All stockkeeping units. */
  public List<StockkeepingUnitCard> stockkeepingUnits() {
    return Collections.unmodifiableList(stockkeepingUnits);
  }

  void add(StockkeepingUnitCard unit) {
    stockkeepingUnits.add(unit);
    at(new StockPlace(unit.key().variant(), unit.key().location())).setStockkeepingUnit(unit);
  }

  /** Sums over the whole item. */
  public StockTotals totals() {
    return totals;
  }

  /** Sums over one place. */
  public StockTotals totalsOf(StockPlace place) {
    return at(place).totals();
  }

  /** The open increases of a place. */
  public OpenEntries openIncreases(StockPlace place) {
    return at(place).openIncreases();
  }

  /** The open decreases of a place. */
  public OpenEntries openDecreases(StockPlace place) {
    return at(place).openDecreases();
  }

  /** The place of a line; the same object for the same place. */
  public StockPlace placeOf(Origin origin) {
    StockPlace last = lastPlace.place();
    boolean same =
        last.location().equals(origin.location()) && last.variant().equals(origin.variant());
    return same ? last : at(new StockPlace(origin.variant(), origin.location())).place();
  }

  private PlaceLedger at(StockPlace place) {
    if (lastPlace.place() != place) {
      lastPlace = places.computeIfAbsent(place, PlaceLedger::new);
    }
    return lastPlace;
  }

  Movement add(ItemLedgerEntry entry) {
    Movement movement = new Movement(entry, this);
    movements.add(movement);
    return movement;
  }

  void openChanged(Movement movement) {
    if (!movement.isOpen()) {
      return;
    }
    StockPlace place = placeOf(movement.entry().origin());
    OpenEntries entries = movement.isPositive() ? openIncreases(place) : openDecreases(place);
    entries.add(movement);
  }

  void flagChanged(Movement movement) {
    if (movement.isAppliedEntryToAdjust() && !movement.isListedAsFlagged()) {
      movement.setListedAsFlagged(true);
      flagged.add(movement);
    }
  }

  /** The movements whose cost is to be forwarded (9.2), rising by entry number. */
  public List<Movement> flaggedMovements() {
    List<Movement> present = new ArrayList<>(flagged.size());
    long last = 0;
    boolean rising = true;
    for (Movement movement : flagged) {
      if (movement.isAppliedEntryToAdjust()) {
        present.add(movement);
        rising &= movement.entryNo() > last;
        last = movement.entryNo();
      } else {
        movement.setListedAsFlagged(false);
      }
    }
    if (!rising) {
      present.sort(Comparator.comparingLong(Movement::entryNo));
    }
    flagged.clear();
    flagged.addAll(present);
    return present;
  }

  void touched(Movement movement) {
    touched.add(movement);
  }

  void appended(Movement movement, ValueEntry value) {
    totals.add(value);
    totalsOf(placeOf(movement.entry().origin())).add(value);
  }

  void valueEntryMoved(ValueEntry copy) {
    movedValueEntries.put(copy.entryNo(), copy);
  }

  /** The average cost points of a place, by date; true where the point is adjusted. */
  public TreeMap<LocalDate, Boolean> averageCostPoints(StockPlace place) {
    return averageCostPoints.computeIfAbsent(place, p -> new TreeMap<>());
  }

  /** All places that have average cost points. */
  public Collection<StockPlace> averageCostPlaces() {
    return Collections.unmodifiableCollection(averageCostPoints.keySet());
  }

  /** Sets a point; the item is no longer adjusted when the point is not (2.6). */
  public void setAverageCostPoint(StockPlace place, LocalDate date, boolean adjusted) {
    Boolean before = averageCostPoints(place).put(date, adjusted);
    if (before == null || before != adjusted) {
      changedPoints.put(new PointKey(place, date), adjusted);
    }
    if (!adjusted) {
      card.setCostAdjusted(false);
    }
  }

  /**
   * Marks a point and all later ones of its place as not adjusted (9.2).
   *
   * <p>Items that are not valued by the average need to know only from when on they are not
   * adjusted: they keep the earliest such day instead of a point for each day.
   */
  public void markUnadjustedFrom(StockPlace place, LocalDate date) {
    if (card.item().isAverage()) {
      setAverageCostPoint(place, date, false);
      for (Map.Entry<LocalDate, Boolean> later :
          averageCostPoints(place).tailMap(date, false).entrySet()) {
        if (later.getValue()) {
          later.setValue(false);
          changedPoints.put(new PointKey(place, later.getKey()), false);
        }
      }
    } else if (!at(place).isUnadjustedOn(date)) {
      at(place).setUnadjustedFrom(date);
      setAverageCostPoint(place, date, false);
    }
    card.setCostAdjusted(false);
  }

  /**
   * Marks the points of some places after a day as not adjusted, where the scope of averages has
   * changed between the day and the point (AVG-4).
   *
   * @param concerned which points
   */
  public void markLaterUnadjusted(LocalDate day, BiPredicate<StockPlace, LocalDate> concerned) {
    averageCostPoints.forEach(
        (place, points) ->
            points
                .tailMap(day, false)
                .forEach(
                    (date, adjusted) -> {
                      if (adjusted && concerned.test(place, date)) {
                        points.put(date, false);
                        card.setCostAdjusted(false);
                        changedPoints.put(new PointKey(place, date), false);
                      }
                    }));
  }

  /** Marks all points of all places as adjusted (9.3 step 4). */
  public void markAllAdjusted() {
    averageCostPoints.forEach(
        (place, points) -> {
          at(place).setUnadjustedFrom(null);
          points.forEach(
              (date, adjusted) -> {
                if (!adjusted) {
                  changedPoints.put(new PointKey(place, date), true);
                }
              });
          points.replaceAll((date, adjusted) -> true);
        });
  }

  /** Whether a point of the item is not adjusted. */
  public boolean hasUnadjustedPoint() {
    return averageCostPoints.values().stream().anyMatch(points -> points.containsValue(false));
  }

  void restorePoint(AverageCostPoint point) {
    StockPlace place = new StockPlace(point.key().variant(), point.key().location());
    averageCostPoints(place).put(point.valuationDate(), point.costIsAdjusted());
    if (!point.costIsAdjusted() && !at(place).isUnadjustedOn(point.valuationDate())) {
      at(place).setUnadjustedFrom(point.valuationDate());
    }
  }

  void drainInto(ChangeCollector changes) {
    for (Movement movement : touched) {
      changes.movement(movement);
      movement.clearTouched();
    }
    touched.clear();
    movedValueEntries.values().forEach(changes::moved);
    movedValueEntries.clear();
    changedPoints.forEach(
        (point, adjusted) -> changes.point(itemNo(), point.place(), point.date(), adjusted));
    changedPoints.clear();
    if (card.takeChanged()) {
      changes.item(card.state());
    }
    for (StockkeepingUnitCard unit : stockkeepingUnits) {
      if (unit.takeChanged()) {
        changes.stockkeepingUnit(unit.state());
      }
    }
  }

  /** Forgets what restoring a snapshot has marked as changed. */
  void forgetChanges() {
    touched.forEach(Movement::clearTouched);
    touched.clear();
    movedValueEntries.clear();
    changedPoints.clear();
    card.takeChanged();
    stockkeepingUnits.forEach(StockkeepingUnitCard::takeChanged);
  }
}
