package org.trueup.core.gl;

import java.time.LocalDate;
import java.util.Comparator;
import org.trueup.core.company.Dimensions;
import org.trueup.core.ledger.InventoryAccountType;

/**
 * What lines must have in common to be added up (gl-posting.md 4.2, R2.5). Its order is the order
 * of the general ledger entries (4.3); the account number is no part of it.
 *
 * @param postingDate date of the value entry
 * @param account account type of the line
 * @param location location
 * @param inventoryPostingGroup group; that of the produced item on WIP lines (R2.1)
 * @param genBusPostingGroup business group
 * @param genProdPostingGroup product group
 * @param dimensions dimension values
 * @param negative whether one of the amounts is negative
 * @param balancing account type of the opposite line
 */
record LineKey(
    LocalDate postingDate,
    InventoryAccountType account,
    String location,
    String inventoryPostingGroup,
    String genBusPostingGroup,
    String genProdPostingGroup,
    Dimensions dimensions,
    boolean negative,
    InventoryAccountType balancing)
    implements Comparable<LineKey> {

  private static final Comparator<String> BY_CODE =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  /** Dimension sets have no numbers here; their texts stand for them. */
  private static final Comparator<LineKey> ORDER =
      Comparator.comparing(LineKey::postingDate)
          .thenComparing(LineKey::account)
          .thenComparing(LineKey::location, BY_CODE)
          .thenComparing(LineKey::inventoryPostingGroup, BY_CODE)
          .thenComparing(LineKey::genBusPostingGroup, BY_CODE)
          .thenComparing(LineKey::genProdPostingGroup, BY_CODE)
          .thenComparing(key -> key.dimensions().toText())
          .thenComparing(LineKey::negative)
          .thenComparing(LineKey::balancing);

  @Override
  public int compareTo(LineKey other) {
    return ORDER.compare(this, other);
  }
}
