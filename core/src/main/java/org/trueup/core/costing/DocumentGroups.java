package org.trueup.core.costing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;

/**
 * The value entries of a movement by document line: a group is adjusted once, through its first
 * entry (ADJ-4).
 */
final class DocumentGroups {

  private DocumentGroups() {}

  /**
   * A group.
   *
   * @param lead entry through which the group is adjusted
   * @param members all entries of the group, adjustments included
   */
  record Group(ValueEntry lead, List<ValueEntry> members) {

    /** Quantity that the group invoices. */
    long invoicedQuantity() {
      long sum = 0;
      for (ValueEntry value : members) {
        sum += value.quantities().invoiced();
      }
      return sum;
    }
  }

  private record Key(String documentNo, String transactionId) {}

  /**
   * The groups of expected cost, or those of actual cost, by document number as the reference reads
   * them: the residue of one goes to the next (ADJ-5).
   */
  static List<Group> of(Movement movement, boolean expected) {
    if (movement.valueEntries().size() == 1) {
      return single(movement.firstValueEntry(), expected);
    }
    Map<Key, List<ValueEntry>> members = new LinkedHashMap<>();
    for (ValueEntry value : movement.valueEntries()) {
      if (value.flags().expectedCost() == expected) {
        members.computeIfAbsent(keyOf(value), k -> new ArrayList<>(2)).add(value);
      }
    }
    List<Group> groups = new ArrayList<>(members.size());
    for (List<ValueEntry> values : members.values()) {
      values.stream()
          .filter(DocumentGroups::canLead)
          .findFirst()
          .ifPresent(lead -> groups.add(new Group(lead, values)));
    }
    if (groups.size() > 1) {
      groups.sort(Comparator.comparing(group -> group.lead().documentNo()));
    }
    return groups;
  }

  private static List<Group> single(ValueEntry value, boolean expected) {
    boolean fits = value.flags().expectedCost() == expected && canLead(value);
    return fits ? List.of(new Group(value, List.of(value))) : List.of();
  }

  /** The group that an entry leads, or null if another one leads its group. */
  static Group ledBy(ValueEntry lead, Movement movement) {
    List<ValueEntry> members = new ArrayList<>(2);
    boolean led = false;
    for (ValueEntry value : movement.valueEntries()) {
      if (value.flags().expectedCost() == lead.flags().expectedCost()
          && isOfSameLine(value, lead)) {
        if (!led && value != lead && canLead(value)) {
          return null;
        }
        led |= value == lead;
        members.add(value);
      }
    }
    return canLead(lead) ? new Group(lead, members) : null;
  }

  private static boolean isOfSameLine(ValueEntry one, ValueEntry other) {
    return one.documentNo().equals(other.documentNo())
        && (one.origin() == other.origin()
            || one.origin().transactionId().equals(other.origin().transactionId()));
  }

  private static Key keyOf(ValueEntry value) {
    return new Key(value.documentNo(), value.origin().transactionId());
  }

  private static boolean canLead(ValueEntry value) {
    return value.flags().inventoriable() && !value.flags().adjustment();
  }
}
