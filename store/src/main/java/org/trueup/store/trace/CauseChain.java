package org.trueup.store.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.CauseLink;
import org.trueup.store.Reading;
import org.trueup.store.Row;
import org.trueup.store.trace.Adjustment.Order;
import org.trueup.store.trace.Adjustment.Place;
import org.trueup.store.trace.TraceNode.Figure;
import org.trueup.store.trace.TraceNode.Kind;

/**
 * Follows adjustment entries to their first causes (gl-tracing.md 4.4): below an adjustment stands
 * what passed cost on to it, below that the value entries that it newly accounts for, and so on
 * until entries that a transaction posted.
 *
 * <p>The way, the source and what was known are facts that the adjustment kept. Which value entries
 * were new follows from them: those that the cost before the adjustment did not know.
 */
final class CauseChain {

  /** Adjustments that one trace explains at most; those nearest to its start come first. */
  private static final int EXPLAINED_LIMIT = 200;

  private static final String FIRST = "first cause";
  private static final String FORWARDED = "because of";
  private static final String COUNTED = "its cost";
  private static final String POSTED_OTHERWISE = "posted at another cost than";

  private final CauseReading reading;
  private final Tracing.Limits limits;
  private final Set<Adjustment.Reason> explained = new HashSet<>();

  CauseChain(Reading reading, Tracing.Limits limits) {
    this.reading = new CauseReading(reading);
    this.limits = limits;
  }

  /** Puts the chain of causes below those value entries that the adjustment made. */
  void explain(Collection<Draft> entries) {
    List<Draft> level = List.copyOf(entries);
    for (int depth = 0; depth < limits.depth() && !level.isEmpty(); depth++) {
      level = explainLevel(level);
    }
    level.forEach(Draft::markCut);
  }

  /** Explains the adjustments of a level and returns those that caused them. */
  private List<Draft> explainLevel(List<Draft> level) {
    Map<Long, Adjustment> found = reading.adjustments(level.stream().map(Draft::number).toList());
    Map<Long, Draft> drafts = new LinkedHashMap<>();
    for (Draft draft : level) {
      Adjustment adjustment = found.get(draft.number());
      if (adjustment != null && isToExplain(draft, adjustment)) {
        drafts.put(draft.number(), draft);
      }
    }
    found.keySet().retainAll(drafts.keySet());
    return explain(drafts, List.copyOf(found.values()));
  }

  private boolean isToExplain(Draft draft, Adjustment adjustment) {
    if (explained.contains(adjustment.reason())) {
      draft.markSeenBefore();
      return false;
    }
    if (explained.size() == EXPLAINED_LIMIT) {
      draft.markCut();
      return false;
    }
    return explained.add(adjustment.reason());
  }

  private List<Draft> explain(Map<Long, Draft> drafts, List<Adjustment> adjustments) {
    Map<Long, MovementHistory> histories =
        reading.histories(adjustments.stream().map(Adjustment::movement).toList());
    Sources sources = Sources.of(adjustments, reading);
    List<Draft> causes = new ArrayList<>();
    for (Adjustment adjustment : adjustments) {
      Draft draft = drafts.get(adjustment.entryNo());
      MovementHistory history = histories.get(adjustment.movement());
      if (adjustment.link().isAverage()) {
        causes.addAll(explainAverage(draft, adjustment, history));
      } else if (adjustment.link() == CauseLink.ORDER) {
        causes.addAll(explainOrder(draft, adjustment, history));
      } else {
        causes.addAll(explainSource(draft, adjustment, history, sources));
      }
    }
    return causes;
  }

  private List<Draft> explainSource(
      Draft draft, Adjustment adjustment, MovementHistory history, Sources sources) {
    if (adjustment.link() == CauseLink.ROUNDING) {
      add(draft, sources.draft(adjustment, adjustment.source(), relation(adjustment.link())));
      return List.of();
    }
    Map<Long, List<Change>> changes = changesOfSources(adjustment, history, sources);
    if (changes.isEmpty()) {
      Draft source = sources.draft(adjustment, adjustment.source(), POSTED_OTHERWISE);
      add(draft, source);
      add(source, sources.changes(adjustment.source(), 0, adjustment.known()), COUNTED);
    }
    List<Draft> causes = new ArrayList<>();
    changes.forEach(
        (source, own) -> {
          Draft node = sources.draft(adjustment, source, relation(adjustment.link()));
          add(draft, node);
          causes.addAll(addCauses(node, own));
        });
    return causes;
  }

  private static Map<Long, List<Change>> changesOfSources(
      Adjustment adjustment, MovementHistory history, Sources sources) {
    Map<Long, List<Change>> changes = new LinkedHashMap<>();
    long before = history.knownBefore(adjustment);
    changes.put(
        adjustment.source(), sources.changes(adjustment.source(), before, adjustment.known()));
    long othersBefore = history.knownOfOthersBefore(adjustment);
    long upTo = Math.max(adjustment.known(), adjustment.entryNo());
    for (long other : sources.othersOf(adjustment)) {
      changes.put(other, sources.changes(other, othersBefore, upTo));
    }
    changes.values().removeIf(List::isEmpty);
    return changes;
  }

  private static String relation(CauseLink link) {
    return switch (link) {
      case APPLIED -> "caused through application to";
      case FIXED -> "caused through fixed application to";
      case TRANSFERRED -> "caused through transfer from";
      case RETURNED -> "caused through return of";
      case ROUNDING -> "caused by cents left over in";
      case AVERAGE_OF_ITEM, AVERAGE_OF_PLACE, ORDER -> "caused by";
    };
  }

  private List<Draft> explainAverage(Draft draft, Adjustment adjustment, MovementHistory history) {
    List<Change> changes = changesOfAverage(adjustment, history.knownBefore(adjustment));
    boolean changed = !changes.isEmpty();
    Draft average =
        new Draft(
            Kind.AVERAGE,
            adjustment.place().item(),
            Link.Way.CAUSE,
            changed ? relation(adjustment.link()) : POSTED_OTHERWISE,
            averageText(adjustment),
            List.of(
                new Figure("unit_cost_before", Fixed.of(history.unitCostBefore(adjustment))),
                new Figure("unit_cost_after", Fixed.of(history.unitCostAfter(adjustment)))));
    add(draft, average);
    if (!changed) {
      add(average, broughtIn(reading.ofAverage(adjustment, 0)), COUNTED);
    }
    return addCauses(average, changes);
  }

  /** What came into an average; where nothing did, what changed in the averages before it. */
  private List<Change> changesOfAverage(Adjustment adjustment, long before) {
    List<Change> changes = reading.ofAverage(adjustment, before);
    List<Change> brought = broughtIn(changes);
    return brought.isEmpty()
        ? changes.stream()
            .filter(change -> change.isOfAverageBefore(adjustment.periodEnd().orElseThrow()))
            .toList()
        : brought;
  }

  private static List<Change> broughtIn(List<Change> changes) {
    return changes.stream().filter(change -> !change.averaged()).toList();
  }

  private static String averageText(Adjustment adjustment) {
    Place place = adjustment.place();
    String end = "period ending " + adjustment.periodEnd().orElseThrow();
    if (adjustment.link() == CauseLink.AVERAGE_OF_ITEM) {
      return end;
    }
    return (place.variant().isEmpty() ? "" : "variant " + place.variant() + ", ")
        + (place.location().isEmpty() ? "" : "at " + place.location() + ", ")
        + end;
  }

  private List<Draft> explainOrder(Draft draft, Adjustment adjustment, MovementHistory history) {
    Order order = adjustment.order();
    Draft node =
        new Draft(
            Kind.ORDER,
            order.no(),
            Link.Way.CAUSE,
            relation(adjustment.link()),
            order.type() + (order.line() == 0 ? "" : ", line " + order.line()),
            List.of());
    add(draft, node);
    return addCauses(node, reading.ofOrder(adjustment, history.knownBefore(adjustment)));
  }

  private void add(Draft parent, Draft child) {
    parent.add(child, limits.breadth());
  }

  /** Adds changes below what passed them on and returns those that have causes themselves. */
  private List<Draft> addCauses(Draft parent, List<Change> changes) {
    List<Draft> adjustments = new ArrayList<>();
    List<Change> moving = Change.moving(changes);
    for (Change change : Change.largest(moving, limits.breadth())) {
      Draft draft = change.draft(change.adjustment() ? FORWARDED : FIRST);
      add(parent, draft);
      if (change.adjustment()) {
        adjustments.add(draft);
      }
    }
    parent.addMore(Math.max(0, moving.size() - limits.breadth()));
    return adjustments;
  }

  private void add(Draft parent, List<Change> changes, String relation) {
    Change.largest(changes, limits.breadth())
        .forEach(change -> add(parent, change.draft(relation)));
    parent.addMore(Math.max(0, changes.size() - limits.breadth()));
  }

  /** What the movements that passed cost on look like and what they cost. */
  private record Sources(
      Map<Long, Row> movements,
      Map<Long, List<Change>> costs,
      Map<Long, Map<Long, Long>> applications) {

    static Sources of(List<Adjustment> adjustments, CauseReading reading) {
      List<Adjustment> passedOn =
          adjustments.stream().filter(adjustment -> adjustment.link().hasSource()).toList();
      Map<Long, Map<Long, Long>> applications =
          reading.applications(passedOn.stream().map(Adjustment::movement).toList());
      Set<Long> numbers = new HashSet<>();
      passedOn.forEach(adjustment -> numbers.add(adjustment.source()));
      applications.values().forEach(increases -> numbers.addAll(increases.keySet()));
      return new Sources(reading.movements(numbers), reading.costs(numbers), applications);
    }

    List<Change> changes(long movement, long after, long upTo) {
      return costs.getOrDefault(movement, List.of()).stream()
          .filter(change -> !change.rounding() && change.isBetween(after, upTo))
          .toList();
    }

    /** The other increases that a decrease is applied to. */
    List<Long> othersOf(Adjustment adjustment) {
      boolean applied =
          adjustment.link() == CauseLink.APPLIED || adjustment.link() == CauseLink.FIXED;
      return !applied
          ? List.of()
          : applicationsOf(adjustment).keySet().stream()
              .filter(increase -> increase != adjustment.source())
              .toList();
    }

    private Map<Long, Long> applicationsOf(Adjustment adjustment) {
      return applications.getOrDefault(adjustment.movement(), new HashMap<>());
    }

    Draft draft(Adjustment adjustment, long movement, String relation) {
      Row row = movements.get(movement);
      List<Figure> figures = new ArrayList<>();
      Long applied = applicationsOf(adjustment).get(movement);
      if (applied != null) {
        figures.add(new Figure("applied", applied));
      }
      figures.addAll(Entries.figures(Kind.ITEM_LEDGER_ENTRY, row));
      return new Draft(
          Kind.ITEM_LEDGER_ENTRY,
          String.valueOf(movement),
          Link.Way.CAUSE,
          relation,
          Entries.text(Kind.ITEM_LEDGER_ENTRY, row),
          figures);
    }
  }
}
