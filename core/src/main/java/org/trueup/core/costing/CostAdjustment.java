package org.trueup.core.costing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.trueup.core.company.Company;
import org.trueup.core.costing.AdjustmentEntries.AdjustmentEntry;
import org.trueup.core.costing.ItemAdjustment.Rules;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.period.AveragePeriods;
import org.trueup.core.period.PostingDates;
import org.trueup.core.posting.AverageCostPoints;
import org.trueup.core.posting.Currencies;
import org.trueup.core.posting.OrderRecords;

/**
 * The cost adjustment: level by level, components before products (costing.md 9.1).
 *
 * <p>Items of one level are independent of each other and may be worked on at once; the entries are
 * numbered in the order of the items, so the number of workers does not show in the result.
 */
public final class CostAdjustment {

  private static final int ROUND_LIMIT = 10_000;

  private final Ledger ledger;
  private final Rules rules;
  private final OrderRecords orderRecords;
  private final OrderAdjustment orders;
  private final Explanation explanation;
  private final int workers;
  private final Map<String, Set<Long>> keepingCost = new HashMap<>();

  /** Which items an adjustment takes. */
  public enum Scope {
    /** Every unadjusted item that the filter accepts; it opens items to online adjustment. */
    BATCH,
    /** Only items that allow online adjustment (9.9). */
    ONLINE
  }

  /** An adjustment of a ledger, on a number of threads. */
  public CostAdjustment(Ledger ledger, InventoryPeriods periods, int workers) {
    this.ledger = ledger;
    this.workers = workers;
    Company company = ledger.company();
    AveragePeriods averages = new AveragePeriods(company.settings(), company.accountingPeriods());
    rules =
        new Rules(
            new Currencies(company),
            averages,
            new PostingDates(company.settings(), periods.all()),
            company.settings().decreaseBeforeRevaluation(),
            new ConcurrentHashMap<>());
    orderRecords = new OrderRecords(ledger);
    orders = new OrderAdjustment(ledger, rules, new AverageCostPoints(averages));
    explanation = new Explanation(ledger, averages);
  }

  /** Adjusts all items that the filter accepts; every entry that it makes is explained. */
  public void run(Predicate<String> items, Scope scope) {
    rules.unrests().clear();
    LowLevelCodes codes = new LowLevelCodes(ledger.company(), ledger);
    try (Workshop workshop = new Workshop(workers)) {
      for (int round = 0; round < ROUND_LIMIT; round++) {
        List<ItemLedger> level = nextLevel(items, scope, codes);
        adjust(level, workshop);
        List<OrderLine> due = dueOrders(items, scope);
        due.forEach(orders::adjust);
        if (level.isEmpty() && due.isEmpty()) {
          noteKeptCosts();
          return;
        }
      }
    }
    throw new IllegalStateException("the adjustment does not come to an end");
  }

  private List<ItemLedger> nextLevel(Predicate<String> items, Scope scope, LowLevelCodes codes) {
    List<ItemLedger> level = new ArrayList<>();
    int highest = 0;
    for (ItemLedger item : ledger.items()) {
      if (isTaken(item, items, scope)) {
        int code = codes.of(item.itemNo());
        if (code > highest) {
          level.clear();
          highest = code;
        }
        if (code == highest) {
          level.add(item);
        }
      }
    }
    level.sort(Comparator.comparing(ItemLedger::itemNo));
    return level;
  }

  private static boolean isTaken(ItemLedger item, Predicate<String> items, Scope scope) {
    return !item.card().isCostAdjusted()
        && items.test(item.itemNo())
        && (scope == Scope.BATCH || item.card().allowsOnlineAdjustment());
  }

  /**
   * Assembly orders before production orders, each by number and line (9.1). Finished ones do not
   * wait for the invoices of their components; unfinished ones stay at expected cost (ORD-11).
   */
  private List<OrderLine> dueOrders(Predicate<String> items, Scope scope) {
    return ledger.orders().stream()
        .filter(order -> order.state().finished() && !order.state().costIsAdjusted())
        .filter(order -> order.state().recorded() && order.state().hasProduct())
        .filter(order -> items.test(order.state().item()))
        .filter(order -> scope == Scope.BATCH || order.state().allowOnlineAdjustment())
        .sorted(
            Comparator.comparing((OrderLine order) -> order.key().type() != OrderType.ASSEMBLY)
                .thenComparing(order -> order.key().orderNo())
                .thenComparing(order -> order.key().orderLine()))
        .toList();
  }

  private void adjust(List<ItemLedger> level, Workshop workshop) {
    List<Callable<List<AdjustmentEntry>>> tasks = new ArrayList<>();
    for (ItemLedger item : level) {
      tasks.add(() -> new ItemAdjustment(ledger, item, rules, workers > 1).run());
    }
    for (List<AdjustmentEntry> entries : workshop.doAll(tasks)) {
      List<ValueEntry> numbered = new ArrayList<>(entries.size());
      for (AdjustmentEntry made : entries) {
        ValueEntry entry = numbered(made);
        orderRecords.touched(made.movement(), entry);
        numbered.add(entry);
      }
      explanation.add(entries, numbered);
    }
    for (ItemLedger item : level) {
      item.card().setAllowOnlineAdjustment(true);
    }
  }

  /** One worker numbers entries as it makes them, in the order of the items like all others. */
  private ValueEntry numbered(AdjustmentEntry made) {
    return workers > 1 ? ledger.renumber(made.movement(), made.entry()) : made.entry();
  }

  private void noteKeptCosts() {
    rules.unrests().forEach((item, unrest) -> keepingCost.put(item, unrest.keepingCost()));
  }

  /**
   * The decreases that gave up their averages when their item was adjusted last, by entry number.
   */
  public List<KeptCost> keptCosts() {
    return keepingCost.values().stream()
        .flatMap(Set::stream)
        .sorted()
        .map(entryNo -> KeptCost.of(ledger.movement(entryNo)))
        .toList();
  }

  /** The items that an adjustment would take at least; for progress and preview. */
  public Set<String> unadjustedItems() {
    Set<String> found = new HashSet<>();
    ledger.items().stream()
        .filter(item -> !item.card().isCostAdjusted())
        .forEach(item -> found.add(item.itemNo()));
    return found;
  }

  /** A number of threads that do independent tasks and hand over results in the tasks' order. */
  private static final class Workshop implements AutoCloseable {

    private final ExecutorService threads;

    Workshop(int workers) {
      threads = workers > 1 ? Executors.newFixedThreadPool(workers) : null;
    }

    <T> List<T> doAll(List<Callable<T>> tasks) {
      List<T> results = new ArrayList<>(tasks.size());
      try {
        if (threads == null) {
          for (Callable<T> task : tasks) {
            results.add(task.call());
          }
          return results;
        }
        for (Future<T> future : threads.invokeAll(tasks)) {
          results.add(future.get());
        }
        return results;
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(failed.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", interrupted);
      } catch (RuntimeException failed) {
        throw failed;
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }

    @Override
    public void close() {
      if (threads != null) {
        threads.shutdownNow();
      }
    }
  }
}
