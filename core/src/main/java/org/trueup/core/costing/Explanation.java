package org.trueup.core.costing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.costing.AdjustmentEntries.AdjustmentEntry;
import org.trueup.core.ledger.AdjustmentCause;
import org.trueup.core.ledger.CauseLink;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.period.AveragePeriods;

/** Says of every entry that an adjustment made why it was made (gl-tracing.md 4.4). */
final class Explanation {

  private final Ledger ledger;
  private final AveragePeriods periods;
  private final Map<LocalDate, Period> periodOf = new HashMap<>();

  Explanation(Ledger ledger, AveragePeriods periods) {
    this.ledger = ledger;
    this.periods = periods;
  }

  /** The average cost period of a day. */
  private record Period(CauseLink link, Optional<LocalDate> end) {}

  /**
   * Explains what one pass over an item made.
   *
   * @param made entries, with the movements whose cost came to them
   * @param numbered the same entries under their final numbers
   */
  void add(List<AdjustmentEntry> made, List<ValueEntry> numbered) {
    for (int i = 0; i < numbered.size(); i++) {
      Movement source = made.get(i).cause();
      ValueEntry entry = numbered.get(i);
      ledger.append(
          source == null
              ? ofAverage(entry, numbered.getLast().entryNo())
              : ofSource(entry, made.get(i).movement(), source));
    }
  }

  private AdjustmentCause ofAverage(ValueEntry entry, long lastOfPass) {
    Period period = periodOf.computeIfAbsent(entry.valuationDate(), this::period);
    return new AdjustmentCause(
        entry.entryNo(), period.link(), 0, lastOfPass, period.end(), entry.registerNo());
  }

  private Period period(LocalDate day) {
    boolean wholeItem = periods.calcTypeOn(day) == AverageCostCalcType.ITEM;
    return new Period(
        wholeItem ? CauseLink.AVERAGE_OF_ITEM : CauseLink.AVERAGE_OF_PLACE,
        Optional.of(periods.endOf(day)));
  }

  private static AdjustmentCause ofSource(ValueEntry entry, Movement movement, Movement source) {
    return new AdjustmentCause(
        entry.entryNo(),
        link(entry, movement, source),
        source.entryNo(),
        newestPassedOn(source),
        Optional.empty(),
        entry.registerNo());
  }

  private static CauseLink link(ValueEntry entry, Movement movement, Movement source) {
    if (entry.entryType() == ValueEntryType.ROUNDING) {
      return CauseLink.ROUNDING;
    }
    if (movement.isPositive()) {
      return movement.type() == ItemLedgerEntryType.TRANSFER
          ? CauseLink.TRANSFERRED
          : CauseLink.RETURNED;
    }
    return movement.appliesToEntryNo() == source.entryNo() ? CauseLink.FIXED : CauseLink.APPLIED;
  }

  private static long newestPassedOn(Movement source) {
    List<ValueEntry> values = source.valueEntries();
    int last = values.size() - 1;
    while (last > 0 && values.get(last).entryType() == ValueEntryType.ROUNDING) {
      last--;
    }
    return values.get(last).entryNo();
  }
}
