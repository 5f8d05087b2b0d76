package org.trueup.testkit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trueup.core.company.Company;
import org.trueup.core.company.Item;
import org.trueup.core.company.OrderWithoutOutputMode;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.ValueEntry;

/**
 * Posting to the general ledger once more, with the queue of gl-posting.md 3, which the engine has
 * not: it knows balances and what of each value entry is posted, and no entries.
 *
 * <p>Accounts are named by what they are for and the key of their row, as in {@code
 * INVENTORY:BLUE:GOODS}.
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
  private final Set<OrderKey> finished = new HashSet<>();
  private final Map<OrderKey, Long> outputs = new HashMap<>();
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

  /**
   * The orders as they stand, before the value entries of the same event are told. Those that it
   * has finished without output give up what of them is posted, on its day (2.4 b).
   */
  public void orders(LedgerSnapshot ledgers, Optional<LocalDate> day) {
    Set<OrderKey> before = Set.copyOf(finished);
    ledgers.orders().stream()
        .filter(order -> order.finished() && order.key().type() == OrderType.PRODUCTION)
        .forEach(order -> finished.add(order.key()));
    outputs.clear();
    ledgers.itemLedgerEntries().stream()
        .filter(entry -> entry.type() == ItemLedgerEntryType.OUTPUT)
        .forEach(entry -> outputs.merge(order(entry.origin()), entry.quantity(), Long::sum));
    if (company.settings().finishOrderWithoutOutput()) {
      entries.values().stream()
          .filter(value -> isWithoutOutput(value) && !before.contains(order(value.origin())))
          .forEach(value -> giveUp(value, day.orElseThrow()));
    }
  }

  private static OrderKey order(Origin origin) {
    return new OrderKey(origin.orderType(), origin.orderNo(), origin.orderLine());
  }

  private boolean isWithoutOutput(ValueEntry value) {
    OrderKey order = order(value.origin());
    return finished.contains(order) && outputs.getOrDefault(order, 0L) == 0;
  }

  private void giveUp(ValueEntry value, LocalDate day) {
    PostingTable.withoutOutput(value, asReference(), true)
        .ifPresent(sides -> move(new Part(sides, actualPosted(value.entryNo())), value, day));
  }

  private boolean asReference() {
    return company.settings().orderWithoutOutputMode() == OrderWithoutOutputMode.REFERENCE;
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

  /** The accounts that a batch would use now, rising. */
  public List<String> accountsToPost() {
    return queue.stream()
        .map(entries::get)
        .filter(this::isAllowed)
        .flatMap(value -> accounts(value).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> accounts(ValueEntry value) {
    return parts(value).stream()
        .flatMap(part -> Stream.of(part.sides().account(), part.sides().balancing()))
        .map(account -> named(account, value))
        .toList();
  }

  private boolean isAllowed(ValueEntry value) {
    return company.settings().postingRangeOfUser().contains(value.postingDate());
  }

  /**
   * The batch (5.3); what is not posted stays in the queue (R3.2).
   *
   * @param unusable accounts that nothing can be posted on
   * @return what it lists as left out although there was something to post: by value entry, whether
   *     its day is to blame (E-5), not an account
   */
  public Map<Long, Boolean> batch(Set<String> unusable) {
    Map<Long, Boolean> leftOut = new TreeMap<>();
    for (long no : List.copyOf(queue)) {
      ValueEntry value = entries.get(no);
      boolean allowed = isAllowed(value);
      if (!parts(value).isEmpty()) {
        if (allowed && accounts(value).stream().noneMatch(unusable::contains)) {
          post(value);
          queue.remove(no);
        } else {
          leftOut.put(no, !allowed);
        }
      }
    }
    return leftOut;
  }

  /** R6.2, N4: whether an entry may be posted at all. */
  public boolean isPosted(ValueEntry value) {
    Item item = company.items().get(value.origin().item());
    boolean withoutValue = item != null && item.inventoryValueZero();
    return value.flags().inventoriable() && (value.flags().adjustment() || !withoutValue);
  }

  /** An amount and the row by which it is posted. */
  private record Part(PostingTable.Sides sides, Cost amount) {}

  /** Section 1: both differences, each by its own row; of orders without output also 2.4 a. */
  private List<Part> parts(ValueEntry value) {
    List<Part> parts = new ArrayList<>();
    if (isPosted(value)) {
      add(parts, PostingTable.actual(value), actualDifference(value));
      if (company.settings().finishOrderWithoutOutput() && isWithoutOutput(value)) {
        add(
            parts,
            PostingTable.withoutOutput(value, false, !asReference()),
            actualDifference(value));
      }
      if (company.settings().expectedCostPosting()) {
        add(parts, PostingTable.expected(value), expectedDifference(value));
      }
    }
    return parts;
  }

  private static void add(List<Part> parts, Optional<PostingTable.Sides> row, Cost amount) {
    row.filter(sides -> !amount.isZero()).ifPresent(sides -> parts.add(new Part(sides, amount)));
  }

  private Cost actualDifference(ValueEntry value) {
    return value.actual().minus(actualPosted(value.entryNo()));
  }

  private Cost expectedDifference(ValueEntry value) {
    return value.expected().minus(expectedPosted(value.entryNo()));
  }

  private void post(ValueEntry value) {
    if (!isPosted(value)) {
      return;
    }
    parts(value).forEach(part -> move(part, value, value.postingDate()));
    if (PostingTable.actual(value).isPresent()) {
      actual.put(value.entryNo(), value.actual());
    }
    if (company.settings().expectedCostPosting() && PostingTable.expected(value).isPresent()) {
      expected.put(value.entryNo(), value.expected());
    }
  }

  private void move(Part part, ValueEntry value, LocalDate day) {
    add(named(part.sides().account(), value), day, part.amount());
    add(named(part.sides().balancing(), value), day, part.amount().negated());
  }

  private void add(String account, LocalDate day, Cost amount) {
    balances.merge(new Place(account, day), amount, Cost::plus);
  }

  private String named(String account, ValueEntry value) {
    return account + ":" + key(account, value.origin());
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
