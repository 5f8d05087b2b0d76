package org.trueup.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trueup.core.books.Books;
import org.trueup.core.books.Books.Written;
import org.trueup.core.books.CardChanges;
import org.trueup.core.books.CardColumns;
import org.trueup.core.books.SetUpConsequences;
import org.trueup.core.company.Company;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.gl.GlPosting;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.gl.GlPostingResult;
import org.trueup.core.gl.OrdersWithoutOutput;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.testkit.history.History.Event;

/** Plays a history on the engine. */
public final class EngineRun {

  private SetUp setUp;
  private final int workers;
  private final boolean reopening;
  private final LedgerStore store = new LedgerStore();
  private final Set<String> ids = new HashSet<>();
  private Company company;
  private Books books;
  private int lastWritten;

  private EngineRun(History history, int workers, boolean reopening) {
    this.setUp = new SetUp(history);
    this.workers = workers;
    this.reopening = reopening;
    open();
  }

  /** An engine that is ready for the events of a history, one after the other. */
  public static EngineRun of(History history) {
    return new EngineRun(history, 1, false);
  }

  /** An engine with several workers. */
  public static EngineRun withWorkers(History history, int workers) {
    return new EngineRun(history, workers, false);
  }

  /** An engine that closes its books after every event and opens them on what was stored. */
  public static EngineRun reopening(History history) {
    return new EngineRun(history, 1, true);
  }

  /** An engine that has played a history. */
  public static EngineRun after(History history) {
    EngineRun run = of(history);
    play(run, history);
    return run;
  }

  private void open() {
    company = setUp.company();
    books = new Books(company, store.snapshot(), InventoryPeriods.of(company), workers);
  }

  /** Plays all events of a history; says which were refused. */
  public static List<Integer> play(EngineRun run, History history) {
    List<Integer> refused = new ArrayList<>();
    for (int i = 0; i < history.events().size(); i++) {
      if (!run.play(history.events().get(i))) {
        refused.add(i);
      }
    }
    return refused;
  }

  /** Plays one event; false where the engine refuses it. */
  public boolean play(Event event) {
    SetUp before = setUp.copy();
    lastWritten = 0;
    try {
      perform(event);
      if (reopening) {
        open();
      }
      return true;
    } catch (Refusal refusal) {
      setUp = before;
      open();
      return false;
    }
  }

  private void perform(Event event) {
    switch (event) {
      case Event.Post post -> postTogether(List.of(post));
      case Event.Adjust adjust -> take(books.adjustCost(item -> true, true));
      case Event.Set set -> set(set);
      case Event.Change change -> change(change);
      case Event.Close close -> {
        take(books.closeInventoryPeriod(LocalDate.parse(close.endingDate())));
        setUp.close(close);
        open();
      }
      case Event.Reopen reopen -> {
        take(books.reopenInventoryPeriod(LocalDate.parse(reopen.endingDate())));
        setUp.reopen(reopen);
        open();
      }
    }
  }

  private void set(Event.Set set) {
    Company before = company;
    setUp.set(set);
    open();
    SetUpConsequences consequences = new SetUpConsequences(before, company);
    if (consequences.areAny()) {
      store.take(consequences.in(store.snapshot(), InventoryPeriods.of(company)));
      open();
    }
  }

  /** Costs that are written on a card hold from there on. */
  private void change(Event.Change change) {
    Company before = company;
    CardColumns named = setUp.namedBy(change);
    setUp.change(change);
    company = setUp.company();
    LedgerSnapshot snapshot = store.snapshot();
    store.take(
        CardChanges.between(
            before, company, snapshot.items(), snapshot.stockkeepingUnits(), named));
    open();
  }

  /** Posts several transactions as one register. */
  public void postTogether(List<Event.Post> posts) {
    List<Transaction> transactions = new ArrayList<>();
    TransactionReader reader = new TransactionReader(company, ids::contains);
    posts.forEach(post -> reader.read(SetUp.plain(post)).ifPresent(transactions::add));
    if (!reader.failures().isEmpty()) {
      throw new Refusal(reader.failures());
    }
    take(books.post(transactions));
    transactions.forEach(transaction -> ids.add(transaction.id()));
  }

  private void take(Written written) {
    store.take(written.changes(), written.numbers());
    lastWritten = written.changes().valueEntries().size();
  }

  /**
   * Posts cost to the general ledger, as one register.
   *
   * @throws Refusal if it is refused
   */
  public GlPostingResult postCostToGl(GlPostingOptions options) {
    LedgerSnapshot snapshot = store.snapshot();
    LastNumbers before = snapshot.numbers();
    long register = before.register() + 1;
    Set<OrderKey> withoutOutput = OrdersWithoutOutput.in(books.ledger());
    List<CostToPost> costs =
        CostToPost.of(snapshot).stream().map(cost -> cost.among(withoutOutput)).toList();
    GlPostingResult result =
        GlPosting.post(company, options, costs, before.glEntry() + 1, register);
    store.take(
        LedgerChanges.NONE.withGlPosting(
            result.glEntries(), result.glItemRelations(), result.postedCosts()),
        before.inRegister(register).withGlEntry(before.glEntry() + result.glEntries().size()));
    open();
    return result;
  }

  /** The company as it stands. */
  public Company company() {
    return company;
  }

  /** The entries of the general ledger. */
  public List<GlEntry> glEntries() {
    return store.glEntries();
  }

  /** What value entries have in them. */
  public List<GlItemRelation> glItemRelations() {
    return store.glItemRelations();
  }

  /** Forgets what is adjusted already, so that the next adjustment computes everything anew. */
  public void forgetWhatIsAdjusted() {
    store.forgetWhatIsAdjusted();
    open();
  }

  /** How many value entries the last event wrote. */
  public int lastWritten() {
    return lastWritten;
  }

  /** Everything that was written. */
  public LedgerSnapshot snapshot() {
    return store.snapshot();
  }

  /** What the engine has written. */
  public Picture picture() {
    return Picture.of(store.snapshot(), company);
  }
}
