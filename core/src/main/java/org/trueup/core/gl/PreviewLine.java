package org.trueup.core.gl;

import java.time.LocalDate;
import java.util.List;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;

/**
 * A general ledger entry that a run would make (gl-posting.md 7). The fields of the value entry are
 * blank or zero where the run posts per posting group.
 *
 * @param postingDate accounting date
 * @param documentNo document
 * @param glAccount account, blank where none is found
 * @param accountName its name
 * @param amount fixed value in LCY, debit positive
 * @param amountAcy fixed value in the additional reporting currency
 * @param description text
 * @param valueEntryNo value entry
 * @param itemLedgerEntryType kind of movement, null per posting group
 * @param entryType kind of cost, null per posting group
 * @param itemLedgerEntryNo movement
 * @param item item
 * @param warnings what stands against posting it
 */
public record PreviewLine(
    LocalDate postingDate,
    String documentNo,
    String glAccount,
    String accountName,
    long amount,
    long amountAcy,
    String description,
    long valueEntryNo,
    ItemLedgerEntryType itemLedgerEntryType,
    ValueEntryType entryType,
    long itemLedgerEntryNo,
    String item,
    List<Warning> warnings) {

  /**
   * What stands against posting a line.
   *
   * @param code stable code
   * @param text what is wrong and what to do about it
   */
  public record Warning(String code, String text) {}
}
