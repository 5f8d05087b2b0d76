package org.trueup.core.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.transaction.Transaction.RevaluationPer;

/** Proposes revaluation lines: what lies there on a day and what it is worth (REV-1 to REV-3). */
public final class InventoryValueProposal {

  private static final Comparator<String> BLANK_LAST =
      Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());

  private final Ledger ledger;
  private final Currencies currencies;

  /** Proposals on a ledger. */
  public InventoryValueProposal(Ledger ledger) {
    this.ledger = ledger;
    currencies = new Currencies(ledger.company());
  }

  /**
   * What is asked for.
   *
   * @param day day on which the stock is looked at
   * @param per a line for each entry, or for each item
   * @param byLocation whether a line per item speaks of one location
   * @param byVariant whether a line per item speaks of one variant
   * @param items filter on items
   * @param locations filter on locations
   * @param variants filter on variants
   */
  public record Question(
      LocalDate day,
      RevaluationPer per,
      boolean byLocation,
      boolean byVariant,
      Predicate<String> items,
      Predicate<String> locations,
      Predicate<String> variants) {}

  /**
   * A proposed line.
   *
   * @param item item number
   * @param variant variant, blank where the line spans variants
   * @param location location, blank where the line spans locations
   * @param postingDate day of the line
   * @param quantity quantity that can be revalued, a fixed value
   * @param inventoryValueCalculated its value, a fixed value rounded ARP
   * @param entryNo entry of a line per entry, 0 otherwise
   */
  public record ProposedLine(
      String item,
      String variant,
      String location,
      LocalDate postingDate,
      long quantity,
      long inventoryValueCalculated,
      long entryNo) {}

  /** The lines, by item, place and entry. */
  public List<ProposedLine> lines(Question question) {
    List<ProposedLine> lines = new ArrayList<>();
    ledger.items().stream()
        .filter(item -> item.card().item().isInventory())
        .filter(item -> !item.card().item().inventoryValueZero())
        .filter(item -> question.items().test(item.itemNo()))
        .sorted(Comparator.comparing(ItemLedger::itemNo))
        .forEach(item -> lines.addAll(linesOf(item, question)));
    return lines;
  }

  private List<ProposedLine> linesOf(ItemLedger item, Question question) {
    boolean perItem = question.per() == RevaluationPer.ITEM;
    boolean withExpected = perItem && item.card().item().isStandard();
    List<Movement> entries =
        RevaluableStock.entries(item, question.day(), null, null, withExpected).stream()
            .filter(movement -> question.locations().test(movement.entry().location()))
            .filter(movement -> question.variants().test(movement.entry().variant()))
            .toList();
    return perItem ? perItem(item, entries, question) : perEntry(entries, question);
  }

  private List<ProposedLine> perEntry(List<Movement> entries, Question question) {
    return entries.stream()
        .map(
            entry -> {
              long remaining = RevaluableStock.remainingOn(entry, question.day());
              return new ProposedLine(
                  entry.entry().item(),
                  entry.entry().variant(),
                  entry.entry().location(),
                  question.day(),
                  remaining,
                  value(entry, remaining, question.day()),
                  entry.entryNo());
            })
        .toList();
  }

  private long value(Movement entry, long remaining, LocalDate day) {
    return Fixed.round(
        RevaluableStock.calculatedValue(entry, remaining, day), currencies.amountPrecision());
  }

  private List<ProposedLine> perItem(ItemLedger item, List<Movement> entries, Question question) {
    Map<StockPlace, List<Movement>> groups = new LinkedHashMap<>();
    for (Movement entry : entries) {
      StockPlace place =
          new StockPlace(
              question.byVariant() ? entry.entry().variant() : "",
              question.byLocation() ? entry.entry().location() : "");
      groups.computeIfAbsent(place, key -> new ArrayList<>()).add(entry);
    }
    return groups.entrySet().stream()
        .map(group -> line(item, group.getKey(), group.getValue(), question))
        .filter(line -> line.quantity() != 0)
        .sorted(
            Comparator.comparing(ProposedLine::location, BLANK_LAST)
                .thenComparing(ProposedLine::variant, BLANK_LAST))
        .toList();
  }

  private ProposedLine line(
      ItemLedger item, StockPlace place, List<Movement> entries, Question question) {
    long quantity = 0;
    long value = 0;
    for (Movement entry : entries) {
      long remaining = RevaluableStock.remainingOn(entry, question.day());
      quantity += remaining;
      value += value(entry, remaining, question.day());
    }
    if (item.card().item().isAverage()) {
      BigDecimal average =
          StockAverage.valueOf(
              item,
              quantity,
              question.day(),
              question.byVariant() ? place.variant() : null,
              question.byLocation() ? place.location() : null);
      value = Fixed.round(average, currencies.amountPrecision());
    }
    return new ProposedLine(
        item.itemNo(), place.variant(), place.location(), question.day(), quantity, value, 0);
  }
}
