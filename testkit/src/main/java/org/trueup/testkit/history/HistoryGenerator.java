package org.trueup.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.trueup.testkit.history.History.Event;

/**
 * Makes random histories. The same seed makes the same history. Every event is tried on the naive
 * model, so that quantities and references make sense; some that the model refuses stay in, for the
 * engine must refuse them as well.
 *
 * <p>What happens is the choice of subjects, one class each. Trade is in every history, of the
 * others a few at a time, so that a history stays about something. Half of the histories are made
 * without the subjects that came later, and are what they were before.
 */
public final class HistoryGenerator {

  /** Any number; under this one, the seeds that were open longest are made as they were. */
  private static final long LATER = 20;

  private final Chance chance;
  private final CompanyGenerator company;
  private final Units units;
  private final History history;
  private final ModelRun model;
  private final Scribe scribe;
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Integer> refused = new ArrayList<>();
  private final int wanted;
  private final Calendar calendar;
  private final int changesCalendar;
  private final int changesCards;
  private final Chance later;
  private final boolean hasLater;
  private final boolean hasJobs;
  private final int changesEarliest;
  private final Chance years;
  private final int changesYears;
  private final boolean changesScope;
  private final List<UnaryOperator<Map<String, Object>>> restatements = new ArrayList<>();

  private HistoryGenerator(long seed) {
    chance = new Chance(seed);
    company = new CompanyGenerator(chance);
    units = new Units(seed);
    units.addTo(company.tables());
    later = Chance.beside(seed, LATER);
    hasLater = later.in100(50);
    hasJobs = hasLater && later.in100(30);
    if (hasJobs) {
      Jobs.addTo(company.tables());
    }
    Terms discounts = new Terms(Chance.beside(seed, LATER + 1));
    if (hasLater && later.in100(30)) {
      discounts.addTo(company);
      restatements.add(discounts::restated);
    }
    ForeignDocuments foreign = new ForeignDocuments(Chance.beside(seed, LATER + 2));
    if (hasLater && later.in100(30)) {
      foreign.addTo(company.tables());
      restatements.add(foreign::restated);
    }
    restatements.add(units::restated);
    if (hasLater && later.in100(30)) {
      ItemsWithoutStock.addTo(company, Chance.beside(seed, LATER + 3));
    }
    Chance withoutValue = Chance.beside(seed, LATER + 5);
    if (hasLater && withoutValue.in100(15)) {
      ItemsWithoutValue.addTo(company, withoutValue);
    }
    years = Chance.beside(seed, LATER + 4);
    changesYears = hasLater && company.hasAccountingPeriods() ? 3 : 0;
    changesScope = !(changesYears > 0 && years.in100(50));
    if (!changesScope) {
      company.closeFirstYear();
    }
    history = new History(seed, company.tables(), List.of());
    model = new ModelRun(history);
    changesEarliest = hasLater && later.in100(25) ? 5 : 0;
    wanted = length();
    scribe = new Scribe(chance, company, model, () -> events.size() / (double) wanted);
    calendar = new Calendar(scribe);
    changesCalendar = chance.in100(25) ? 4 : 0;
    changesCards = chance.in100(30) ? 4 : 0;
    setSubjects(seed);
  }

  private void setSubjects(long seed) {
    add(13, new Trade(scribe));
    add(3, new Documents(scribe, new Chance(-seed)));
    sometimes(80, 3, new Charges(scribe));
    sometimes(80, 3, new Returns(scribe));
    sometimes(60, 3, new Transfers(scribe));
    sometimes(40, 4, new TransferOrders(scribe));
    sometimes(30, 2, new Counts(scribe));
    sometimes(50, 16, new Production(scribe));
    sometimes(40, 10, new Assembly(scribe));
    sometimes(40, 4, new Revaluations(scribe));
    sometimes(40, 3, new Undo(scribe));
    sometimes(20, 3, new DropShipments(scribe));
    sometimes(30, 5, new Worksheet(scribe));
    if (hasJobs) {
      add(6, new Jobs(scribe));
    }
  }

  /** A subject is tried in so many of a hundred histories, with a weight beside the others. */
  private void sometimes(int cases, int weight, Subject subject) {
    if (chance.in100(cases)) {
      add(weight, subject);
    }
  }

  private void add(int weight, Subject subject) {
    for (int i = 0; i < weight; i++) {
      subjects.add(subject);
    }
  }

  private int length() {
    return switch (chance.below(10)) {
      case 0 -> chance.between(2, 5);
      case 1, 2, 3, 4 -> chance.between(4, 15);
      case 5, 6, 7 -> chance.between(10, 40);
      case 8 -> chance.between(30, 90);
      default -> chance.between(2, 200);
    };
  }

  /**
   * A history with the model on which it was made.
   *
   * @param history company and events
   * @param refused indexes of the events that the model refused
   * @param model the model after the last event
   */
  public record Generated(History history, List<Integer> refused, ModelRun model) {}

  /** The history of a seed. */
  public static History of(long seed) {
    return played(seed).history();
  }

  /** The history of a seed, and what the model makes of it. */
  public static Generated played(long seed) {
    return new HistoryGenerator(seed).generate();
  }

  private Generated generate() {
    for (int tries = 0; events.size() < wanted && tries < 3 * wanted; tries++) {
      offer(event());
    }
    if (chance.in100(90)) {
      offer(new Event.Adjust());
    }
    return new Generated(history.with(List.copyOf(events)), List.copyOf(refused), model);
  }

  private Event event() {
    if (chance.in100(12)) {
      return new Event.Adjust();
    }
    if (chance.in100(company.hasAccountingPeriods() ? 0 : 1)) {
      return chance.in100(70)
          ? new Event.Set(
              "average_cost_period", chance.oneOf("day", "week", "month", "quarter", "year"))
          : new Event.Set("average_cost_calc_type", chance.oneOf("item", "item_location_variant"));
    }
    if (chance.in100(changesCards)) {
      return cardChange();
    }
    if (chance.in100(changesCalendar)) {
      return calendar.event();
    }
    if (years.in100(changesYears)) {
      return averageSetting();
    }
    if (later.in100(changesEarliest)) {
      return calendar.earliestValuation(later);
    }
    Map<String, Object> transaction = chance.of(subjects).transaction();
    for (UnaryOperator<Map<String, Object>> restatement : restatements) {
      transaction = restatement.apply(transaction);
    }
    return new Event.Post(transaction);
  }

  /**
   * Fiscal years that are open take over another way of averaging (AVG-3). Beside a closed year the
   * scope stays what it is, for the model knows one at a time.
   */
  private Event averageSetting() {
    return years.in100(70) || !changesScope
        ? new Event.Set(
            "average_cost_period", years.oneOf("day", "week", "month", "year", "accounting_period"))
        : new Event.Set("average_cost_calc_type", years.oneOf("item", "item_location_variant"));
  }

  /** Somebody writes another cost on a card. */
  private Event cardChange() {
    String item = company.item(chance);
    String column = company.isStandard(item) ? "standard_cost" : "unit_cost";
    return new Event.Change(
        "items", Map.of("no", item), Map.of(column, chance.price().toPlainString()));
  }

  private void offer(Event event) {
    if (event instanceof Event.Post post && post.transaction().isEmpty()) {
      return;
    }
    if (model.play(event)) {
      events.add(event);
      if (event instanceof Event.Post post) {
        scribe.posted(post);
      }
    } else if (chance.in100(10)) {
      refused.add(events.size());
      events.add(event);
    }
  }
}
