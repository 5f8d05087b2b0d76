package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.ledger.AverageCostPoint;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderState;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.StockkeepingUnitState;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntry.Flags;

/**
 * Slices of a small factory: LINK and PIN are bought, CHAIN is made of both, BIKE of CHAIN; NUT has
 * nothing to do with them.
 *
 * <p>Entries: 1 LINK bought, 2 PIN bought, 3 NUT bought, 4 LINK and 5 PIN into order C1, 6 CHAIN
 * out of it with capacity 1, 7 CHAIN into order B1, 8 BIKE out of it.
 */
class SliceTest {

  private static final OrderKey C1 = new OrderKey(OrderType.PRODUCTION, "C1", 10_000);
  private static final OrderKey B1 = new OrderKey(OrderType.PRODUCTION, "B1", 10_000);
  private static final OrderKey NONE = new OrderKey(OrderType.NONE, "", 0);

  @TempDir Path folder;

  private final RandomRecords records = new RandomRecords(1);
  private final List<ItemLedgerEntry> movements = new ArrayList<>();
  private final List<ValueEntry> costs = new ArrayList<>();
  private final List<CapacityLedgerEntry> capacity = new ArrayList<>();

  private Origin origin(String item, OrderKey order) {
    return records.next(
        Origin.class,
        Map.of(
            "item", item,
            "orderType", order.type(),
            "orderNo", order.orderNo(),
            "orderLine", order.orderLine(),
            "transactionId", "t" + (movements.size() + 1)));
  }

  private void moves(String item, ItemLedgerEntryType type, OrderKey order) {
    long no = movements.size() + 1;
    Origin origin = origin(item, order);
    movements.add(
        records.next(
            ItemLedgerEntry.class,
            Map.of("entryNo", no, "origin", origin, "type", type, "registerNo", 1L)));
    costs(origin, no, 0L);
  }

  private void costs(Origin origin, long movement, long capacityNo) {
    costs.add(
        records.next(
            ValueEntry.class,
            Map.of(
                "entryNo",
                costs.size() + 1L,
                "origin",
                origin,
                "itemLedgerEntryNo",
                movement,
                "capacityLedgerEntryNo",
                capacityNo,
                "actual",
                new Cost(1_000, 0),
                "expected",
                Cost.ZERO,
                "postingDate",
                LocalDate.of(2026, 1, 31),
                "flags",
                new Flags(false, true, false, false, false),
                "registerNo",
                1L)));
  }

  private LedgerChanges factory(Set<String> unadjusted, Set<String> unadjustedOrders) {
    moves("LINK", ItemLedgerEntryType.PURCHASE, NONE);
    moves("PIN", ItemLedgerEntryType.PURCHASE, NONE);
    moves("NUT", ItemLedgerEntryType.PURCHASE, NONE);
    moves("LINK", ItemLedgerEntryType.CONSUMPTION, C1);
    moves("PIN", ItemLedgerEntryType.CONSUMPTION, C1);
    moves("CHAIN", ItemLedgerEntryType.OUTPUT, C1);
    Origin work = origin("CHAIN", C1);
    capacity.add(
        records.next(
            CapacityLedgerEntry.class, Map.of("entryNo", 1L, "origin", work, "registerNo", 1L)));
    costs(work, 0L, 1L);
    moves("CHAIN", ItemLedgerEntryType.CONSUMPTION, B1);
    moves("BIKE", ItemLedgerEntryType.OUTPUT, B1);
    return new LedgerChanges(
        List.of(),
        movements,
        costs,
        applications(),
        capacity,
        List.of(),
        List.of(),
        List.of(),
        movements.stream().map(this::state).toList(),
        List.of(),
        List.of(new PostedCost(1, new Cost(1_000, 0), Cost.ZERO, 1)),
        List.of(),
        List.of("BIKE", "CHAIN", "LINK", "NUT", "PIN").stream()
            .map(item -> card(item, !unadjusted.contains(item)))
            .toList(),
        List.of(
            records.next(
                StockkeepingUnitState.class, Map.of("key", new StockKey("CHAIN", "", "EAST")))),
        List.of(
            order(C1, "CHAIN", !unadjustedOrders.contains("C1")),
            order(B1, "BIKE", !unadjustedOrders.contains("B1"))),
        List.of(
            new AverageCostPoint(new StockKey("CHAIN", "", ""), LocalDate.of(2026, 1, 31), true)),
        List.of());
  }

  /** Every decrease of LINK, PIN and CHAIN takes from the first entry of its item. */
  private List<ItemApplicationEntry> applications() {
    long[][] pairs = {{1, 1, 0}, {4, 1, 4}, {5, 2, 5}, {6, 6, 0}, {7, 6, 7}};
    List<ItemApplicationEntry> applications = new ArrayList<>();
    for (long[] pair : pairs) {
      applications.add(
          records.next(
              ItemApplicationEntry.class,
              Map.of(
                  "entryNo",
                  applications.size() + 1L,
                  "itemLedgerEntryNo",
                  pair[0],
                  "inboundEntryNo",
                  pair[1],
                  "outboundEntryNo",
                  pair[2],
                  "transferredFromEntryNo",
                  0L,
                  "registerNo",
                  1L)));
    }
    return applications;
  }

  private ItemEntryState state(ItemLedgerEntry entry) {
    return records.next(
        ItemEntryState.class,
        Map.of("entryNo", entry.entryNo(), "remainingQuantity", 0L, "appliedEntryToAdjust", false));
  }

  private ItemState card(String item, boolean adjusted) {
    return records.next(ItemState.class, Map.of("item", item, "costIsAdjusted", adjusted));
  }

  private OrderState order(OrderKey key, String item, boolean adjusted) {
    return records.next(
        OrderState.class,
        Map.of("key", key, "item", item, "finished", true, "costIsAdjusted", adjusted));
  }

  private Database database(TestEngine engine, LedgerChanges changes) {
    Database database = Database.open(engine.newLocation(folder));
    database.commit(RoundTripTest.draft("factory"), changes);
    return database;
  }

  private static List<Long> movementsIn(LedgerSnapshot slice) {
    return slice.itemLedgerEntries().stream().map(ItemLedgerEntry::entryNo).toList();
  }

  private static List<String> cardsIn(LedgerSnapshot slice) {
    return slice.items().stream().map(ItemState::item).toList();
  }

  @ParameterizedTest
  @EnumSource
  void slice_of_an_item_has_its_entries_and_those_of_its_orders(TestEngine engine) {
    LedgerChanges factory = factory(Set.of(), Set.of());
    try (Database database = database(engine, factory);
        Reading reading = database.read()) {
      LedgerSnapshot slice = reading.ledgerOf(Set.of("LINK"));
      assertThat(movementsIn(slice)).containsExactly(1L, 4L, 5L, 6L);
      assertThat(slice.itemEntryStates()).hasSize(4);
      assertThat(slice.valueEntries())
          .isEqualTo(
              factory.valueEntries().stream()
                  .filter(entry -> List.of(1L, 4L, 5L, 6L, 7L).contains(entry.entryNo()))
                  .toList());
      assertThat(slice.capacityLedgerEntries()).isEqualTo(factory.capacityLedgerEntries());
      assertThat(slice.postedCosts()).isEqualTo(factory.postedCosts());
      assertThat(slice.orders()).extracting(OrderState::key).containsExactly(C1);
      assertThat(cardsIn(slice)).containsExactly("CHAIN", "LINK", "PIN");
      assertThat(slice.numbers().itemLedgerEntry()).isEqualTo(8);
    }
  }

  @ParameterizedTest
  @EnumSource
  void applications_come_with_whole_items_only(TestEngine engine) {
    try (Database database = database(engine, factory(Set.of(), Set.of()));
        Reading reading = database.read()) {
      assertThat(reading.ledgerOf(Set.of("LINK")).applicationEntries())
          .extracting(ItemApplicationEntry::itemLedgerEntryNo)
          .containsExactly(1L, 4L);
      assertThat(reading.ledgerOf(Set.of("CHAIN")).applicationEntries())
          .extracting(ItemApplicationEntry::itemLedgerEntryNo)
          .containsExactly(6L, 7L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void entry_points_come_with_whole_items_only(TestEngine engine) {
    try (Database database = database(engine, factory(Set.of(), Set.of()));
        Reading reading = database.read()) {
      assertThat(reading.ledgerOf(Set.of("LINK")).averageCostPoints()).isEmpty();
      assertThat(reading.ledgerOf(Set.of("CHAIN")).averageCostPoints()).hasSize(1);
      assertThat(reading.ledgerOf(Set.of("CHAIN")).stockkeepingUnits()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void slices_of_all_items_are_the_whole_ledger(TestEngine engine) {
    try (Database database = database(engine, factory(Set.of(), Set.of()));
        Reading reading = database.read()) {
      assertThat(reading.ledgerOf(Set.of("BIKE", "CHAIN", "LINK", "NUT", "PIN")))
          .isEqualTo(reading.ledger());
      assertThat(movementsIn(reading.ledgerOf(Set.of("NUT")))).containsExactly(3L);
      assertThat(movementsIn(reading.ledgerOf(Set.of()))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_read_when_all_is_adjusted(TestEngine engine) {
    try (Database database = database(engine, factory(Set.of(), Set.of()));
        Reading reading = database.read()) {
      assertThat(movementsIn(reading.unadjustedLedger())).isEmpty();
      assertThat(reading.unadjustedLedger().numbers()).isEqualTo(reading.lastNumbers());
    }
  }

  @ParameterizedTest
  @EnumSource
  void unadjusted_component_draws_in_the_products_made_of_it(TestEngine engine) {
    try (Database database = database(engine, factory(Set.of("LINK"), Set.of()));
        Reading reading = database.read()) {
      LedgerSnapshot slice = reading.unadjustedLedger();
      assertThat(movementsIn(slice)).containsExactly(1L, 4L, 5L, 6L, 7L, 8L);
      assertThat(cardsIn(slice)).containsExactly("BIKE", "CHAIN", "LINK", "PIN");
    }
  }

  @ParameterizedTest
  @EnumSource
  void unadjusted_product_leaves_its_components_ledgers_alone(TestEngine engine) {
    try (Database database = database(engine, factory(Set.of(), Set.of("B1")));
        Reading reading = database.read()) {
      assertThat(movementsIn(reading.unadjustedLedger())).containsExactly(7L, 8L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void unadjusted_order_stands_against_closing_and_an_unadjusted_card_does_not(TestEngine engine) {
    try (Database database = database(engine, factory(Set.of("LINK"), Set.of("B1")));
        Reading reading = database.read()) {
      assertThat(movementsIn(reading.unsettledLedger())).containsExactly(7L, 8L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void items_are_found_by_transaction_and_by_order(TestEngine engine) {
    try (Database database = database(engine, factory(Set.of(), Set.of()));
        Reading reading = database.read()) {
      assertThat(reading.itemsOfTransactions(List.of("t1", "t3", "t99")))
          .containsExactlyInAnyOrder("LINK", "NUT");
      assertThat(reading.itemsOfOrders(List.of("C1"))).contains("LINK", "PIN", "CHAIN");
    }
  }

  @ParameterizedTest
  @EnumSource
  void cost_to_post_is_what_differs_from_what_is_posted(TestEngine engine) {
    try (Database database = database(engine, factory(Set.of(), Set.of()));
        Reading reading = database.read()) {
      List<CostToPost> costs = reading.costToPost(CostToPostFilter.all(false));
      assertThat(costs)
          .extracting(cost -> cost.entry().origin().item() + " " + cost.entry().entryNo())
          .containsExactly(
              "BIKE 9", "CHAIN 6", "CHAIN 8", "LINK 4", "NUT 3", "PIN 2", "PIN 5", "CHAIN 7");
      assertThat(costs.getFirst().posted()).isEqualTo(PostedCost.nothingOf(9));
    }
  }

  @ParameterizedTest
  @EnumSource
  void cost_to_post_can_be_narrowed_to_items_and_dates(TestEngine engine) {
    Optional<LocalDate> january = Optional.of(LocalDate.of(2026, 1, 31));
    Optional<LocalDate> february = Optional.of(LocalDate.of(2026, 2, 1));
    try (Database database = database(engine, factory(Set.of(), Set.of()));
        Reading reading = database.read()) {
      assertThat(
              reading.costToPost(
                  new CostToPostFilter(Set.of("LINK", "NUT"), january, january, false)))
          .extracting(cost -> cost.entry().entryNo())
          .containsExactly(4L, 3L);
      assertThat(
              reading.costToPost(new CostToPostFilter(Set.of(), february, Optional.empty(), false)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void expected_cost_is_to_be_posted_only_where_it_is_posted_at_all(TestEngine engine) {
    factory(Set.of(), Set.of());
    ValueEntry receipt = RandomRecords.with(costs.get(2), "actual", Cost.ZERO);
    costs.set(2, RandomRecords.with(receipt, "expected", new Cost(0, 7)));
    LedgerChanges changes =
        new LedgerChanges(
            List.of(),
            movements,
            costs.subList(0, 3),
            List.of(),
            capacity,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    try (Database database = database(engine, changes);
        Reading reading = database.read()) {
      assertThat(reading.costToPost(CostToPostFilter.all(false))).hasSize(2);
      assertThat(reading.costToPost(CostToPostFilter.all(true))).hasSize(3);
    }
  }
}
