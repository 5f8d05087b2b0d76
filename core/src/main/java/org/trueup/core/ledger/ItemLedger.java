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

/**
 * Everything about one item: its card, movements, open entries and average cost points.
 *
 * <p>Items do not share anything here, so that the adjustment may work on several at once.
 */
public final class ItemLedger {

  private final ItemCard card;
  private final List<Movement> movements = new ArrayList<>();
  private final Map<StockPlace, OpenEntries> openIncreases = new HashMap<>();
  private final Map<StockPlace, OpenEntries> openDecreases = new HashMap<>();
  private final Map<StockPlace, StockkeepingUnitCard> stockkeepingUnits = new LinkedHashMap<>();
  private final Map<StockPlace, TreeMap<LocalDate, Boolean>> averageCostPoints =
      new LinkedHashMap<>();
  private final Map<StockPlace, StockTotals> totalsByPlace = new LinkedHashMap<>();
  private final StockTotals totals = new StockTotals();
  private final List<Movement> flagged = new ArrayList<>();
  private final List<Movement> touched = new ArrayList<>();
  private final Map<Long, ValueEntry> movedValueEntries = new TreeMap<>();
  private final Map<PointKey, Boolean> changedPoints = new LinkedHashMap<>();
  private StockPlace lastPlace = StockPlace.BLANK;

  private record PointKey(StockPlace place, LocalDate date) {}

  ItemLedger(ItemCard card) {
    this.card = card;
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
    return Optional.ofNullable(stockkeepingUnits.get(place));
  }

  /** All stockkeeping units. */
  public Collection<StockkeepingUnitCard> stockkeepingUnits() {
    return Collections.unmodifiableCollection(stockkeepingUnits.values());
  }

  void add(StockkeepingUnitCard unit) {
    stockkeepingUnits.put(new StockPlace(unit.key().variant(), unit.key().location()), unit);
  }

  /** Sums over the whole item. */
  public StockTotals totals() {
    return totals;
  }

  /** Sums over one place. */
  public StockTotals totalsOf(StockPlace place) {
    return totalsByPlace.computeIfAbsent(place, p -> new StockTotals());
  }

  /** The open increases of a place. */
  public OpenEntries openIncreases(StockPlace place) {
    return openIncreases.computeIfAbsent(place, p -> new OpenEntries());
  }

  /** The open decreases of a place. */
  public OpenEntries openDecreases(StockPlace place) {
    return openDecreases.computeIfAbsent(place, p -> new OpenEntries());
  }

  /** The place of a movement; the same object for the same place, as far as possible. */
  public StockPlace placeOf(Origin origin) {
    if (!lastPlace.variant().equals(origin.variant())
        || !lastPlace.location().equals(origin.location())) {
      lastPlace = new StockPlace(origin.variant(), origin.location());
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
    if (movement.isAppliedEntryToAdjust()) {
      flagged.add(movement);
    }
  }

  /** The movements whose cost is to be forwarded (9.2), rising by entry number. */
  public List<Movement> flaggedMovements() {
    List<Movement> present =
        flagged.stream()
            .filter(Movement::isAppliedEntryToAdjust)
            .distinct()
            .sorted(Comparator.comparingLong(Movement::entryNo))
            .toList();
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

  /** Marks a point and all later ones of its place as not adjusted (9.2). */
  public void markUnadjustedFrom(StockPlace place, LocalDate date) {
    TreeMap<LocalDate, Boolean> points = averageCostPoints(place);
    if (!points.isEmpty() && points.lastKey().equals(date) && !points.get(date)) {
      card.setCostAdjusted(false);
      return;
    }
    List<LocalDate> later = new ArrayList<>(points.tailMap(date, false).keySet());
    setAverageCostPoint(place, date, false);
    for (LocalDate point : later) {
      setAverageCostPoint(place, point, false);
    }
  }

  /** Whether a point of the item is not adjusted. */
  public boolean hasUnadjustedPoint() {
    return averageCostPoints.values().stream().anyMatch(points -> points.containsValue(false));
  }

  void restorePoint(AverageCostPoint point) {
    averageCostPoints(new StockPlace(point.key().variant(), point.key().location()))
        .put(point.valuationDate(), point.costIsAdjusted());
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
    for (StockkeepingUnitCard unit : stockkeepingUnits.values()) {
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
    stockkeepingUnits.values().forEach(StockkeepingUnitCard::takeChanged);
  }
}
