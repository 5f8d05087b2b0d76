package org.trueup.testkit.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trueup.core.company.Company;
import org.trueup.core.company.Item;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.ValueEntry;

/**
 * Posting to the general ledger once more, with the queue of gl-posting.md 3, which the engine has
 * not: it knows balances and what of each value entry is posted, and no entries.
 *
 * <p>Accounts are named by what they are for and the key of their row, as in {@code
 * INVENTORY:BLUE:GOODS}. Orders that are finished without output keep their work in process.
 */
public final class NaiveGeneralLedger {

  private static final Set<String> IN_INVENTORY_SETUP =
      Set.of(
          "INVENTORY",
          "INVENTORY_INTERIM",
          "WIP",
          "MATERIAL_VARIANCE",
          "CAPACITY_VARIANCE",
          "SUBCONTRACTED_VARIANCE",
          "CAP_OVERHEAD_VARIANCE",
          "MFG_OVERHEAD_VARIANCE",
          "MATERIAL_NON_INVENTORY_VARIANCE");

  private final Map<Long, ValueEntry> entries = new TreeMap<>();
  private final Set<Long> queue = new TreeSet<>();
  private final Map<Long, Cost> actual = new HashMap<>();
  private final Map<Long, Cost> expected = new HashMap<>();
  private final Map<Place, Cost> balances = new TreeMap<>();
  private Company company;

  /** A general ledger without entries. */
  public NaiveGeneralLedger(Company company) {
    this.company = company;
  }

  /**
   * Where amounts are summed.
   *
   * @param account account
   * @param date posting date
   */
  public record Place(String account, LocalDate date) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byAccount = account.compareTo(other.account);
      return byAccount == 0 ? date.compareTo(other.date) : byAccount;
    }
  }

  /** Another set-up holds; where expected cost begins or ends to be posted, the queue changes. */
  public void use(Company changed, LedgerSnapshot ledgers) {
    boolean before = company.settings().expectedCostPosting();
    company = changed;
    boolean after = company.settings().expectedCostPosting();
    if (before && !after) {
      queue.removeIf(no -> entries.get(no).flags().expectedCost());
    } else if (after && !before) {
      queueExpected(ledgers);
    }
  }

  /** 8.1: the movements of what waits, and documents that are not invoiced completely. */
  private void queueExpected(LedgerSnapshot ledgers) {
    Set<Long> movements = new HashSet<>();
    queue.forEach(no -> movements.add(entries.get(no).itemLedgerEntryNo()));
    Map<Long, Long> invoiced = new HashMap<>();
    for (ItemEntryState state : ledgers.itemEntryStates()) {
      invoiced.put(state.entryNo(), state.invoicedQuantity());
    }
    for (ItemLedgerEntry entry : ledgers.itemLedgerEntries()) {
      boolean document =
          Set.of(ItemLedgerEntryType.SALE, ItemLedgerEntryType.PURCHASE, ItemLedgerEntryType.OUTPUT)
              .contains(entry.type());
      if (document && entry.quantity() != invoiced.get(entry.entryNo())) {
        movements.add(entry.entryNo());
      }
    }
    for (ValueEntry value : entries.values()) {
      boolean differs = !value.expected().equals(expectedPosted(value.entryNo()));
      if (movements.contains(value.itemLedgerEntryNo()) && differs) {
        queue.add(value.entryNo());
      }
    }
  }

  /** New value entries: posted as they are created (R6.1), or put in the queue (R3.1). */
  public void created(List<ValueEntry> fresh, boolean atOnce) {
    for (ValueEntry value : fresh) {
      entries.put(value.entryNo(), value);
      boolean expectedPosted = company.settings().expectedCostPosting();
      boolean hasActual = !value.flags().expectedCost() && !value.actual().isZero();
      boolean hasExpected = expectedPosted && !value.expected().isZero();
      if (atOnce) {
        post(value);
      } else if (hasActual || hasExpected) {
        queue.add(value.entryNo());
      }
    }
  }

  /** The batch (5.3); what is not posted stays in the queue (R3.2). */
  public void batch() {
    queue.removeIf(no -> mayBePosted(entries.get(no)) && post(entries.get(no)));
  }

  /** E-5. */
  private boolean mayBePosted(ValueEntry value) {
    return company.settings().postingRangeOfUser().contains(value.postingDate());
  }

  /** R6.2, N4: whether an entry may be posted at all. */
  public boolean isPosted(ValueEntry value) {
    Item item = company.items().get(value.origin().item());
    boolean withoutValue = item != null && item.inventoryValueZero();
    return value.flags().inventoriable() && (value.flags().adjustment() || !withoutValue);
  }

  /** Section 1: both differences, each by its own row; whether there were any. */
  private boolean post(ValueEntry value) {
    if (!isPosted(value)) {
      return false;
    }
    Cost difference = value.actual().minus(actualPosted(value.entryNo()));
    boolean postsActual =
        !difference.isZero() && post(value, PostingTable.actual(value), difference);
    if (postsActual) {
      actual.put(value.entryNo(), value.actual());
    }
    Cost expectedDifference = value.expected().minus(expectedPosted(value.entryNo()));
    boolean postsExpected =
        company.settings().expectedCostPosting()
            && !expectedDifference.isZero()
            && post(value, PostingTable.expected(value), expectedDifference);
    if (postsExpected) {
      expected.put(value.entryNo(), value.expected());
    }
    return postsActual || postsExpected;
  }

  private boolean post(ValueEntry value, Optional<PostingTable.Sides> row, Cost amount) {
    row.ifPresent(
        sides -> {
          add(value, sides.account(), amount);
          add(value, sides.balancing(), amount.negated());
        });
    return row.isPresent();
  }

  private void add(ValueEntry value, String account, Cost amount) {
    Place place = new Place(account + ":" + key(account, value.origin()), value.postingDate());
    balances.merge(place, amount, Cost::plus);
  }

  /** 2.3, R2.1: work in process belongs to the group of the product. */
  private String key(String account, Origin origin) {
    if (!IN_INVENTORY_SETUP.contains(account)) {
      return origin.genBusPostingGroup() + ":" + origin.genProdPostingGroup();
    }
    Item product = company.items().get(origin.sourceNo());
    boolean ofProduct = account.equals("WIP") && product != null;
    return origin.location()
        + ":"
        + (ofProduct ? product.inventoryPostingGroup() : origin.inventoryPostingGroup());
  }

  /** What of the actual cost of a value entry is posted. */
  public Cost actualPosted(long valueEntryNo) {
    return actual.getOrDefault(valueEntryNo, Cost.ZERO);
  }

  /** What of the expected cost of a value entry is posted. */
  public Cost expectedPosted(long valueEntryNo) {
    return expected.getOrDefault(valueEntryNo, Cost.ZERO);
  }

  /** The sums of accounts by day, debit positive, rising. */
  public Map<Place, Cost> balances() {
    return Map.copyOf(balances);
  }
}
