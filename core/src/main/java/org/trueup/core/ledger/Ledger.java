package org.trueup.core.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.company.Company;
import org.trueup.core.company.StockkeepingUnit;
import org.trueup.core.ledger.OrderState.OrderKey;

/**
 * The ledgers of a company at work in memory: the whole of them, or the slices of the items that a
 * run touches.
 *
 * <p>Appending gives numbers in creation order (C-5). {@link #drain} hands over what has changed
 * since it was last called, for one register. A run that fails halfway leaves a ledger that must be
 * thrown away; the store still holds the truth.
 */
public final class Ledger {

  /** Numbers from here on are provisional: given inside a parallel run, replaced at its end. */
  public static final long PROVISIONAL = 1L << 62;

  private final Company company;
  private final Map<String, ItemLedger> items = new LinkedHashMap<>();
  private final Movements movements = new Movements();
  private final Map<OrderKey, OrderLine> orders = new LinkedHashMap<>();
  private final Map<String, List<OrderLine>> linesByOrder = new HashMap<>();
  private final Map<Long, CapacityUse> capacities = new LinkedHashMap<>();
  private final List<CapacityUse> newCapacities = new ArrayList<>();
  private final List<Application> removed = new ArrayList<>();
  private final List<PostedTransaction> transactions = new ArrayList<>();
  private List<AdjustmentCause> causes = new ArrayList<>();
  private String lastItemNo;
  private ItemLedger lastItem;
  private LastNumbers committed;
  private long registerNo;
  private long lastItemLedgerEntry;
  private long lastValueEntry;
  private long lastApplicationEntry;
  private long lastCapacityLedgerEntry;

  /** The ledgers of a snapshot, for a company. */
  public Ledger(Company company, LedgerSnapshot snapshot) {
    this.company = company;
    committed = snapshot.numbers();
    registerNo = committed.register() + 1;
    lastItemLedgerEntry = committed.itemLedgerEntry();
    lastValueEntry = committed.valueEntry();
    lastApplicationEntry = committed.applicationEntry();
    lastCapacityLedgerEntry = committed.capacityLedgerEntry();
    new SnapshotReader(this).read(snapshot);
  }

  /** The set-up. */
  public Company company() {
    return company;
  }

  /** The number of the register that is being written. */
  public long registerNo() {
    return registerNo;
  }

  /** The ledger of an item; it comes into being with the item's card. */
  public ItemLedger item(String no) {
    if (!no.equals(lastItemNo)) {
      ItemLedger found = items.get(no);
      lastItem = found != null ? found : open(no);
      lastItemNo = no;
    }
    return lastItem;
  }

  private ItemLedger open(String no) {
    ItemLedger opened = new ItemLedger(new ItemCard(company.item(no)));
    for (StockkeepingUnit unit : company.stockkeepingUnitsOf(no)) {
      opened.add(new StockkeepingUnitCard(unit, opened.card().item().isStandard()));
    }
    items.put(no, opened);
    return opened;
  }

  /** All items that have been used. */
  public Collection<ItemLedger> items() {
    return Collections.unmodifiableCollection(items.values());
  }

  /** A movement by number, or null if it is not in memory. */
  public Movement movement(long entryNo) {
    return movements.find(entryNo);
  }

  /** The movements of a transaction in the order of their posting, empty if there is none. */
  public List<Movement> movementsOf(String transactionId) {
    return movements.of(transactionId);
  }

  /** An order line, if it was opened. */
  public Optional<OrderLine> order(OrderKey key) {
    return Optional.ofNullable(orders.get(key));
  }

  /** All order lines in the order in which they were opened. */
  public Collection<OrderLine> orders() {
    return Collections.unmodifiableCollection(orders.values());
  }

  /** The lines of an order in the order in which they were opened. */
  public List<OrderLine> linesOf(OrderType type, String orderNo) {
    return linesByOrder.getOrDefault(orderNo, List.of()).stream()
        .filter(line -> line.key().type() == type)
        .toList();
  }

  /** Opens an order line. */
  public OrderLine open(OrderState state) {
    OrderLine line = restore(state);
    line.markNew();
    return line;
  }

  OrderLine restore(OrderState state) {
    OrderLine line = new OrderLine(state);
    orders.put(state.key(), line);
    linesByOrder.computeIfAbsent(state.key().orderNo(), no -> new ArrayList<>(1)).add(line);
    return line;
  }

  /** The capacity entries in memory, rising by number. */
  public Collection<CapacityUse> capacities() {
    return Collections.unmodifiableCollection(capacities.values());
  }

  /** The number that the next item ledger entry gets. */
  public long nextItemLedgerEntryNo() {
    return lastItemLedgerEntry + 1;
  }

  /** Appends a movement, which must carry {@link #nextItemLedgerEntryNo}. */
  public Movement append(ItemLedgerEntry entry) {
    lastItemLedgerEntry = entry.entryNo();
    return register(entry);
  }

  Movement register(ItemLedgerEntry entry) {
    Movement movement = item(entry.item()).add(entry);
    movements.add(movement);
    if (entry.type().isConsumption() || entry.type().isOutput()) {
      OrderLine line = orders.get(orderKey(entry.origin()));
      if (line != null) {
        line.add(movement);
      }
    }
    return movement;
  }

  /** The order line that a line belongs to. */
  public static OrderKey orderKey(Origin origin) {
    return new OrderKey(origin.orderType(), origin.orderNo(), origin.orderLine());
  }

  /** Appends a value entry to a movement and gives it the next number. */
  public ValueEntry append(Movement movement, ValueEntryDraft draft) {
    ValueEntry entry = draft.numbered(++lastValueEntry, registerNo);
    movement.append(entry);
    return entry;
  }

  /**
   * Appends a value entry under a provisional number, inside a run that works on one item; {@link
   * #renumber} gives the final one.
   */
  public ValueEntry appendProvisionally(Movement movement, ValueEntryDraft draft, long ordinal) {
    ValueEntry entry = draft.numbered(PROVISIONAL + ordinal, registerNo);
    movement.append(entry);
    return entry;
  }

  /** Gives the next number to an entry that has a provisional one. */
  public ValueEntry renumber(Movement movement, ValueEntry provisional) {
    int index = movement.valueEntries().size() - 1;
    while (movement.valueEntries().get(index).entryNo() != provisional.entryNo()) {
      index--;
    }
    ValueEntry entry = movement.valueEntries().get(index).numbered(++lastValueEntry);
    movement.renumber(index, entry);
    return entry;
  }

  /** Says why an adjustment entry was made; causes rise by the number of their entries. */
  public void append(AdjustmentCause cause) {
    causes.add(cause);
  }

  /** Appends a link; the numbers of its sides are taken from the movements. */
  public Application append(ApplicationDraft draft) {
    ItemApplicationEntry entry =
        new ItemApplicationEntry(
            ++lastApplicationEntry,
            draft.owner().entryNo(),
            draft.inbound().entryNo(),
            draft.outbound() == null ? 0 : draft.outbound().entryNo(),
            draft.quantity(),
            draft.postingDate(),
            draft.costApplication(),
            draft.transferredFrom() == null ? 0 : draft.transferredFrom().entryNo(),
            registerNo);
    return link(entry, draft.owner(), draft.inbound(), draft.outbound(), draft.transferredFrom());
  }

  Application link(
      ItemApplicationEntry entry,
      Movement owner,
      Movement inbound,
      Movement outbound,
      Movement transferredFrom) {
    Application application = new Application(entry, owner, inbound, outbound, transferredFrom);
    inbound.link(application);
    if (outbound != null) {
      outbound.link(application);
    }
    if (transferredFrom != null) {
      transferredFrom.link(application);
    }
    return application;
  }

  /** Moves a link to history (APP-9, APP-12). */
  public void remove(Application application) {
    removed.add(application);
    application.inbound().unlink(application);
    if (application.outbound() != null) {
      application.outbound().unlink(application);
    }
    if (application.transferredFrom() != null) {
      application.transferredFrom().unlink(application);
    }
  }

  /** The number that the next capacity ledger entry gets. */
  public long nextCapacityLedgerEntryNo() {
    return lastCapacityLedgerEntry + 1;
  }

  /** Appends capacity, which must carry {@link #nextCapacityLedgerEntryNo}. */
  public CapacityUse append(CapacityLedgerEntry entry) {
    lastCapacityLedgerEntry = entry.entryNo();
    CapacityUse use = register(entry);
    newCapacities.add(use);
    return use;
  }

  CapacityUse register(CapacityLedgerEntry entry) {
    CapacityUse use = new CapacityUse(entry);
    capacities.put(entry.entryNo(), use);
    OrderLine line = orders.get(orderKey(entry.origin()));
    if (line != null) {
      line.add(use);
    }
    return use;
  }

  /** Appends a value entry to capacity and gives it the next number. */
  public ValueEntry append(CapacityUse use, ValueEntryDraft draft) {
    ValueEntry entry = draft.numbered(++lastValueEntry, registerNo);
    use.append(entry);
    if (use.entry().entryNo() <= committed.capacityLedgerEntry()) {
      newCapacities.add(use);
    }
    return entry;
  }

  CapacityUse capacity(long entryNo) {
    return capacities.get(entryNo);
  }

  /** Notes that a transaction was posted in the present register. */
  public void posted(String transactionId, String contentHash) {
    transactions.add(new PostedTransaction(transactionId, contentHash, registerNo));
  }

  /** The last number of each ledger, the present register included. */
  public LastNumbers lastNumbers() {
    return new LastNumbers(
        registerNo,
        lastItemLedgerEntry,
        lastValueEntry,
        lastApplicationEntry,
        lastCapacityLedgerEntry,
        committed.glEntry());
  }

  /** Whether anything has been appended since the last {@link #drain}. */
  public boolean hasNewEntries() {
    return lastItemLedgerEntry > committed.itemLedgerEntry()
        || lastValueEntry > committed.valueEntry()
        || lastCapacityLedgerEntry > committed.capacityLedgerEntry();
  }

  /**
   * Hands over what has changed since the last call, as the content of one register, and begins the
   * next register.
   */
  public LedgerChanges drain() {
    ChangeCollector collector = new ChangeCollector(committed, registerNo);
    items.values().forEach(item -> item.drainInto(collector));
    newCapacities.stream().distinct().forEach(collector::capacity);
    removed.forEach(collector::removed);
    for (OrderLine line : orders.values()) {
      if (line.takeChanged()) {
        collector.order(line.state());
      }
    }
    LedgerChanges changes = collector.changes(List.copyOf(transactions), causes);
    causes = new ArrayList<>();
    newCapacities.clear();
    removed.clear();
    transactions.clear();
    committed = lastNumbers();
    registerNo++;
    return changes;
  }
}
