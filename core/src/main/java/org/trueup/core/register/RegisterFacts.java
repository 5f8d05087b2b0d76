package org.trueup.core.register;

import java.util.Comparator;
import java.util.List;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.ledger.AdjustmentCause;
import org.trueup.core.ledger.ApplicationState;
import org.trueup.core.ledger.ByNumber;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.PostedTransaction;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryState;

/**
 * What one register added to the ledgers for good. State that can be rebuilt from facts, such as
 * remaining quantities and card costs, is not part of it.
 *
 * <p>Entries rise by number, relations by general ledger entry and value entry, transactions stand
 * in posting order. Value entries have the valuation date and mark with which they were first
 * stored.
 *
 * @param transactions transactions that were posted
 * @param itemLedgerEntries movements
 * @param valueEntries cost
 * @param applicationEntries links
 * @param capacityLedgerEntries capacity
 * @param glEntries general ledger entries
 * @param glItemRelations their links to value entries
 * @param adjustmentCauses why adjustment entries were made, by value entry
 * @param valueEntryMoves value entries of earlier registers that moved, by number
 * @param deletedApplications numbers of links that went to history, rising
 * @param inventoryPeriods periods that were opened or closed, by date
 * @param setupRows rows of the set-up that were written, by table and row
 */
public record RegisterFacts(
    List<PostedTransaction> transactions,
    List<ItemLedgerEntry> itemLedgerEntries,
    List<ValueEntry> valueEntries,
    List<ItemApplicationEntry> applicationEntries,
    List<CapacityLedgerEntry> capacityLedgerEntries,
    List<GlEntry> glEntries,
    List<GlItemRelation> glItemRelations,
    List<AdjustmentCause> adjustmentCauses,
    List<ValueEntryState> valueEntryMoves,
    List<Long> deletedApplications,
    List<InventoryPeriod> inventoryPeriods,
    List<SetupRow> setupRows) {

  /** The facts among the changes of one register. */
  public static RegisterFacts of(long registerNo, LedgerChanges changes, List<SetupRow> setupRows) {
    return new RegisterFacts(
        changes.transactions(),
        changes.itemLedgerEntries(),
        changes.valueEntries(),
        changes.applicationEntries(),
        changes.capacityLedgerEntries(),
        changes.glEntries(),
        ByNumber.rising(
            ByNumber.rising(changes.glItemRelations(), GlItemRelation::valueEntryNo),
            GlItemRelation::glEntryNo),
        changes.adjustmentCauses(),
        ByNumber.rising(changes.valueEntryStates(), ValueEntryState::entryNo),
        changes.applicationStates().stream()
            .filter(state -> state.deletedInRegister() == registerNo)
            .map(ApplicationState::entryNo)
            .sorted()
            .toList(),
        sorted(changes.inventoryPeriods(), Comparator.comparing(InventoryPeriod::endingDate)),
        sorted(
            setupRows, Comparator.comparing(SetupRow::table).thenComparingLong(SetupRow::rowNo)));
  }

  private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
    return rows.stream().sorted(order).toList();
  }
}
