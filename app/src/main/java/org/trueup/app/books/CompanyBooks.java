package org.trueup.app.books;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trueup.core.books.Books;
import org.trueup.core.books.Books.Written;
import org.trueup.core.books.CardColumns;
import org.trueup.core.closing.ClosingOptions;
import org.trueup.core.closing.IncomeStatementClosing;
import org.trueup.core.company.AutomaticCostAdjustment;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.costing.KeptCost;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.gl.GlPosting;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.gl.GlPostingResult;
import org.trueup.core.gl.GlPreview;
import org.trueup.core.gl.PreviewLine;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.period.FiscalYears;
import org.trueup.core.posting.InventoryValueProposal;
import org.trueup.core.posting.InventoryValueProposal.ProposedLine;
import org.trueup.core.register.Register;
import org.trueup.core.register.RegisterKind;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.core.transaction.TransactionRow;
import org.trueup.interchange.company.CompanyFolder;
import org.trueup.interchange.text.InputSource;
import org.trueup.store.CostToPostFilter;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.RegisterDraft;
import org.trueup.store.Writing;
import org.trueup.store.report.GeneralLedger;

/**
 * The books of the company that a database holds, for one thread.
 *
 * <p>Every method that writes takes the right to write for its whole duration and ends in one
 * register, an import in two at most: set-up, then transactions. A {@link Refusal} means that
 * nothing was written.
 */
public final class CompanyBooks {

  private final Database database;
  private final Author author;
  private final int workers;
  private final Progress progress;
  private final boolean keepsLedgers;
  private Standing known;
  private KeptBooks kept = KeptBooks.NOTHING;
  private KeptBooks atWork = KeptBooks.NOTHING;

  /**
   * The books in a database, which stays the caller's to close.
   *
   * @param workers threads that adjust cost; the result does not depend on them
   */
  public CompanyBooks(Database database, Author author, int workers, Progress progress) {
    this(database, author, workers, progress, false);
  }

  private CompanyBooks(
      Database database, Author author, int workers, Progress progress, boolean keepsLedgers) {
    this.database = database;
    this.author = author;
    this.workers = workers;
    this.progress = progress;
    this.keepsLedgers = keepsLedgers;
  }

  /** The books in a database whose tasks nobody watches. */
  public CompanyBooks(Database database, Author author, int workers) {
    this(database, author, workers, Progress.NONE);
  }

  /**
   * The same books, but the ledgers that a task has read stay in memory for the next one, which
   * then reads nothing if it touches the same items and nobody else has written. For tasks that
   * follow each other in one process; takes the memory of the ledgers.
   */
  public CompanyBooks keepingLedgers() {
    return new CompanyBooks(database, author, workers, progress, true);
  }

  /**
   * What posting has done.
   *
   * @param register the register, none where all transactions were known
   * @param posted transactions that were posted
   * @param known transactions that had been posted before with the same content
   * @param keptCosts decreases that kept their cost in the automatic adjustment, because their
   *     averages do not come to rest, by entry number
   */
  public record Posted(
      Optional<Register> register, int posted, int known, List<KeptCost> keptCosts) {}

  /**
   * What an import has done.
   *
   * @param setUp the register of the set-up, none where it stays as it was
   * @param posted what became of the transactions
   */
  public record Imported(Optional<Register> setUp, Posted posted) {}

  /**
   * What a cost adjustment has done or would do.
   *
   * @param register the register, none where there was nothing to adjust and for a preview
   * @param changes entries that were made, and why
   * @param keptCosts decreases that kept their cost, because their averages do not come to rest, by
   *     entry number
   */
  public record Adjusted(
      Optional<Register> register, LedgerChanges changes, List<KeptCost> keptCosts) {

    Adjusted(Optional<Register> register, Written written) {
      this(register, written.changes(), written.keptCosts());
    }
  }

  /**
   * What posting to the general ledger has done.
   *
   * @param register the register, none where there was nothing to post
   * @param result entries that were made and value entries that were left out
   */
  public record PostedToGl(Optional<Register> register, GlPostingResult result) {}

  /** The database that holds the books. */
  public Database database() {
    return database;
  }

  /** The company as it is now set up. */
  public Company company() {
    try (Reading reading = database.read()) {
      return standing(reading).company();
    }
  }

  /** The inventory periods as they now stand. */
  public InventoryPeriods inventoryPeriods() {
    try (Reading reading = database.read()) {
      return standing(reading).periods();
    }
  }

  private Standing standing(Reading reading) {
    if (known == null || known.registerNo() != reading.lastNumbers().register()) {
      known = Standing.of(reading);
    }
    return known;
  }

  private RegisterDraft draft(RegisterKind kind, String purpose) {
    return new RegisterDraft(kind, author.name(), purpose, author.clock().instant());
  }

  /** Commits a register that leaves set-up and periods as they are. */
  private Register commit(
      Writing writing, RegisterKind kind, String purpose, LedgerChanges changes) {
    Standing before = standing(writing);
    progress.now("writing register " + (before.registerNo() + 1));
    Register register = writing.commit(draft(kind, purpose), changes);
    known = before.after(register.no());
    kept = atWork;
    atWork = KeptBooks.NOTHING;
    return register;
  }

  /**
   * Brings the set-up to the given tables.
   *
   * @return the register, none where the set-up has these tables already
   * @throws Refusal for every fault of the tables, and for everything that entries rely on
   */
  public Optional<Register> setUp(CompanyRows tables) {
    return change(RegisterKind.SETUP, "set-up", rows -> tables);
  }

  /**
   * Sets settings, with what follows from it in the ledgers: where the average cost settings
   * change, all averages are to be computed anew (AVG-3); where posting of expected cost is turned
   * on, what is open is to be posted (gl-posting.md 8.1).
   *
   * @param settings text by name of the setting
   */
  public Optional<Register> set(Map<String, String> settings) {
    String names = settings.keySet().stream().sorted().collect(Collectors.joining(", "));
    return change(
        RegisterKind.SETTING_CHANGE, "set " + names, rows -> FiscalYears.set(rows, settings));
  }

  /** Adds rows to a table. */
  public Optional<Register> addRows(Table table, List<CompanyRow> added) {
    return change(
        RegisterKind.SETUP, "rows added to " + table.tableName(), rows -> rows.add(table, added));
  }

  /**
   * Replaces columns in the rows of a key. Costs of an item or stockkeeping unit that are named
   * here hold from now on, whatever the ledger has made of them.
   *
   * @param key text by column; codes match without regard to case
   * @throws Refusal if no row has the key
   */
  public Optional<Register> changeRows(
      Table table, Map<String, String> key, Map<String, String> values) {
    try (Writing writing = database.write()) {
      CompanyRows rows = standing(writing).company().rows();
      CardColumns named = CardColumns.setBy(rows, table, key, values.keySet());
      return change(
          writing,
          RegisterKind.SETUP,
          "change of " + table.tableName(),
          rows.change(table, key, values),
          named);
    }
  }

  private Optional<Register> change(
      RegisterKind kind, String purpose, Function<CompanyRows, CompanyRows> change) {
    try (Writing writing = database.write()) {
      CompanyRows wanted = change.apply(standing(writing).company().rows());
      return change(writing, kind, purpose, wanted, CardColumns.NONE);
    }
  }

  private Optional<Register> change(
      Writing writing, RegisterKind kind, String purpose, CompanyRows wanted, CardColumns named) {
    return commit(
        writing,
        kind,
        purpose,
        SetUpChange.to(wanted, standing(writing).company(), named, writing));
  }

  /** Commits a change of the set-up with what follows from it in the ledgers. */
  private Optional<Register> commit(
      Writing writing, RegisterKind kind, String purpose, SetUpChange change) {
    if (change.isEmpty()) {
      return Optional.empty();
    }
    InventoryPeriods periods = standing(writing).periodsOf(change.after());
    LedgerChanges changes = change.consequences(writing, periods);
    return Optional.of(writing.commit(draft(kind, purpose), changes, change.after().rows()));
  }

  /**
   * Imports a company folder: its set-up where it differs, its transactions where they are new.
   * Everything is checked and posted in memory before the first register is written.
   *
   * @throws Refusal with every fault of the folder; nothing was written then
   */
  public Imported importFolder(Path path) {
    progress.now("reading " + path);
    CompanyFolder folder = CompanyFolder.read(path);
    Path name = path.toAbsolutePath().normalize().getFileName();
    try (Writing writing = database.write()) {
      Company before = standing(writing).company();
      CompanyRows wanted = SetUpChange.merged(before.rows(), folder.rows());
      SetUpChange change = SetUpChange.to(wanted, before, CardColumns.NONE, writing);
      TransactionInput input = new TransactionInput(folder.transactions());
      NewTransactions fresh = input.read(writing, change.after());
      Optional<Written> written = post(writing, change, fresh, input);
      Optional<Register> setUp = commit(writing, RegisterKind.SETUP, "set-up of " + name, change);
      return new Imported(
          setUp, posted(writing, RegisterKind.IMPORT, "import of " + name, fresh, written));
    }
  }

  /**
   * Posts the transactions of files as one register.
   *
   * @throws Refusal with every fault of the files, or why a transaction may not be posted
   */
  public Posted post(List<InputSource> sources) {
    progress.now("reading transactions");
    TransactionInput input = new TransactionInput(sources);
    try (Writing writing = database.write()) {
      return post(writing, input.read(writing, standing(writing).company()), input);
    }
  }

  /** Posts rows that were read elsewhere, as {@link #post(List)} posts those of files. */
  public Posted postRows(List<? extends TransactionRow> rows) {
    try (Writing writing = database.write()) {
      List<Transaction> transactions = new ArrayList<>();
      TransactionReader reader =
          new TransactionReader(standing(writing).company(), id -> isPosted(writing, id));
      rows.forEach(row -> reader.read(row).ifPresent(transactions::add));
      Refusal.ifAny(reader.failures());
      return post(
          writing, NewTransactions.among(transactions, writing), new TransactionInput(List.of()));
    }
  }

  private static boolean isPosted(Reading reading, String id) {
    return !reading.postedTransactions(Set.of(id)).isEmpty();
  }

  private Posted post(Writing writing, NewTransactions fresh, TransactionInput input) {
    SetUpChange none = SetUpChange.none(standing(writing).company());
    Optional<Written> written = post(writing, none, fresh, input);
    String purpose = "posting of " + fresh.transactions().size() + " transactions";
    return posted(writing, RegisterKind.POSTING, purpose, fresh, written);
  }

  /** Posts in memory, on the ledgers as they will stand after a change of the set-up. */
  private Optional<Written> post(
      Writing writing, SetUpChange change, NewTransactions fresh, TransactionInput input) {
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    Books books = booksFor(writing, change, fresh);
    progress.now("posting " + fresh.transactions().size() + " transactions");
    try {
      return Optional.of(books.post(fresh.transactions()));
    } catch (Refusal refusal) {
      throw input.located(refusal);
    }
  }

  private Posted posted(
      Writing writing,
      RegisterKind kind,
      String purpose,
      NewTransactions fresh,
      Optional<Written> written) {
    Optional<Register> register =
        written.map(result -> commit(writing, kind, purpose, result.changes()));
    List<KeptCost> keptCosts = written.map(Written::keptCosts).orElse(List.of());
    return new Posted(register, fresh.transactions().size(), fresh.known(), keptCosts);
  }

  /** Books on the ledgers that posting may touch. */
  private Books booksFor(Writing writing, SetUpChange change, NewTransactions fresh) {
    LastNumbers last = writing.lastNumbers();
    Company company = change.after();
    boolean adjustsAtOnce =
        company.settings().automaticCostAdjustment() != AutomaticCostAdjustment.NEVER;
    ItemsRead wanted =
        adjustsAtOnce || last.equals(LastNumbers.NONE)
            ? ItemsRead.ALL
            : ItemsRead.of(fresh.touchedItems(writing));
    Optional<Books> ready = change.isEmpty() ? take(last, wanted) : Optional.empty();
    return ready.orElseGet(
        () -> {
          progress.now("reading the ledgers");
          LedgerSnapshot snapshot = change.appliedTo(wanted.read(writing));
          return atWork(new Books(company, snapshot, known.periodsOf(company), workers), wanted);
        });
  }

  /** The kept books, if they stand where the database stands and hold the items. */
  private Optional<Books> take(LastNumbers last, ItemsRead wanted) {
    KeptBooks taken = kept;
    kept = KeptBooks.NOTHING;
    if (!taken.standAt(last) || !taken.items().include(wanted)) {
      return Optional.empty();
    }
    atWork = taken;
    return Optional.of(taken.books());
  }

  /** Books that are to be kept once their register is written. */
  private Books atWork(Books books, ItemsRead items) {
    atWork = keepsLedgers ? new KeptBooks(books, items) : KeptBooks.NOTHING;
    return books;
  }

  /**
   * Adjusts cost (costing.md 9).
   *
   * @param postToGl whether the adjustment is posted to the general ledger at once, where automatic
   *     cost posting is on (gl-posting.md R6.4)
   */
  public Adjusted adjustCost(ItemChoice choice, boolean postToGl) {
    try (Writing writing = database.write()) {
      Written written = adjusted(writing, booksToAdjust(writing), choice, postToGl);
      if (written.changes().equals(LedgerChanges.NONE)) {
        return new Adjusted(Optional.empty(), written);
      }
      Register register =
          commit(writing, RegisterKind.ADJUSTMENT, "cost adjustment", written.changes());
      return new Adjusted(Optional.of(register), written);
    }
  }

  /** What a cost adjustment would do now; nothing is written. */
  public Adjusted previewAdjustment(ItemChoice choice) {
    try (Reading reading = database.read()) {
      Written written = adjusted(reading, newBooksToAdjust(reading), choice, false);
      return new Adjusted(Optional.empty(), written);
    }
  }

  private Books booksToAdjust(Writing writing) {
    if (!keepsLedgers) {
      return newBooksToAdjust(writing);
    }
    ItemsRead unadjusted = ItemsRead.of(writing.unadjustedItems());
    return take(writing.lastNumbers(), unadjusted)
        .orElseGet(() -> atWork(newBooksToAdjust(writing), unadjusted));
  }

  private Books newBooksToAdjust(Reading reading) {
    Standing standing = standing(reading);
    progress.now("reading what is to be adjusted");
    return new Books(standing.company(), reading.unadjustedLedger(), standing.periods(), workers);
  }

  private Written adjusted(Reading reading, Books books, ItemChoice choice, boolean postToGl) {
    Set<String> items = choice.in(standing(reading).company());
    progress.now("adjusting cost");
    return books.adjustCost(items::contains, postToGl);
  }

  /**
   * Posts inventory cost to the general ledger (gl-posting.md 5).
   *
   * @throws Refusal with every reason that stops the run
   */
  public PostedToGl postCostToGl(GlPostingOptions options, CostToPostFilter filter) {
    kept = KeptBooks.NOTHING;
    try (Writing writing = database.write()) {
      Company company = standing(writing).company();
      LastNumbers last = writing.lastNumbers();
      progress.now("reading cost to post");
      List<CostToPost> costs = costToPost(company, writing, filter);
      progress.now("posting " + costs.size() + " value entries");
      GlPostingResult result =
          GlPosting.post(company, options, costs, last.glEntry() + 1, last.register() + 1);
      if (result.postedCosts().isEmpty()) {
        return new PostedToGl(Optional.empty(), result);
      }
      return new PostedToGl(Optional.of(commit(writing, company, result)), result);
    }
  }

  /** Commits a posting; a number that it took from a series is used by the same register. */
  private Register commit(Writing writing, Company company, GlPostingResult result) {
    String purpose = "inventory cost to the general ledger";
    LedgerChanges changes =
        LedgerChanges.NONE.withGlPosting(
            result.glEntries(), result.glItemRelations(), result.postedCosts());
    return result
        .numberUsed()
        .map(number -> number.in(company.rows()))
        .map(rows -> writing.commit(draft(RegisterKind.GL_POSTING, purpose), changes, rows))
        .orElseGet(() -> commit(writing, RegisterKind.GL_POSTING, purpose, changes));
  }

  /**
   * The test report of posting inventory cost to the general ledger (gl-posting.md 7); nothing is
   * written.
   *
   * @throws Refusal if document number or journal do not fit the way of posting
   */
  public List<PreviewLine> previewCostToGl(GlPostingOptions options, CostToPostFilter filter) {
    try (Reading reading = database.read()) {
      Company company = standing(reading).company();
      return GlPreview.lines(company, options, costToPost(company, reading, filter));
    }
  }

  /**
   * The cost that a batch posts, with what it says of orders without output (gl-posting.md 2.4).
   */
  public static List<CostToPost> costToPost(
      Company company, Reading reading, CostToPostFilter filter) {
    List<CostToPost> costs = reading.costToPost(filter);
    if (!company.settings().finishOrderWithoutOutput()) {
      return costs;
    }
    Set<OrderKey> withoutOutput = reading.ordersWithoutOutput();
    return costs.stream().map(cost -> cost.among(withoutOutput)).toList();
  }

  private static void refuseUnposted(Company company, Reading reading, LocalDate endingDate) {
    int unposted = costToPostUpTo(company, reading, endingDate).size();
    if (unposted > 0) {
      throw new Refusal(
          new Failure(
              "PERIOD-NOT-POSTED",
              Place.NOWHERE,
              unposted + " value entries up to " + endingDate + " are not posted to the G/L.",
              "Run post-cost-to-gl first."));
    }
  }

  /** The cost up to a day that is not in the general ledger yet. */
  public static List<CostToPost> costToPostUpTo(Company company, Reading reading, LocalDate day) {
    boolean expectedCostPosting = company.settings().expectedCostPosting();
    return costToPost(
        company,
        reading,
        new CostToPostFilter(Set.of(), Optional.empty(), Optional.of(day), expectedCostPosting));
  }

  /**
   * Closes an inventory period and all earlier ones (periods.md 5.3).
   *
   * @param strict whether it is refused too while cost of the period is not in the general ledger
   * @throws Refusal with everything that stands against it
   */
  public Register closeInventoryPeriod(LocalDate endingDate, boolean strict) {
    try (Writing writing = database.write()) {
      if (strict) {
        refuseUnposted(standing(writing).company(), writing, endingDate);
      }
      return write(
          writing,
          writing.unsettledLedger(),
          "closing of the inventory period to " + endingDate,
          books -> books.closeInventoryPeriod(endingDate));
    }
  }

  /**
   * Reopens an inventory period and all later ones (periods.md 5.4).
   *
   * @throws Refusal if no closed period ends on the day
   */
  public Register reopenInventoryPeriod(LocalDate endingDate) {
    try (Writing writing = database.write()) {
      return write(
          writing,
          writing.ledgerOf(Set.of()),
          "reopening of the inventory period to " + endingDate,
          books -> books.reopenInventoryPeriod(endingDate));
    }
  }

  /**
   * Creates a fiscal year (periods.md 2, R2.2).
   *
   * @param start first day; by default the start of the last accounting period
   * @param count number of periods
   * @param length length of a period
   * @return the register, none where all its periods exist
   */
  public Optional<Register> createFiscalYear(Optional<LocalDate> start, int count, Period length) {
    return change(
        RegisterKind.PERIOD_CHANGE,
        "creation of a fiscal year",
        rows -> {
          FiscalYears years = new FiscalYears(Companies.from(rows));
          return FiscalYears.in(rows, years.withYear(start, count, length));
        });
  }

  /**
   * Closes the earliest open fiscal year for good (periods.md 3).
   *
   * @return the year
   * @throws Refusal if there is no year to close, or none follows it
   */
  public FiscalYears.Year closeFiscalYear() {
    FiscalYears.Year year = new FiscalYears(company()).yearToClose();
    change(
        RegisterKind.PERIOD_CHANGE,
        "closing of the fiscal year to " + year.end(),
        rows -> FiscalYears.in(rows, new FiscalYears(Companies.from(rows)).withYearClosed()));
    return year;
  }

  /**
   * The journal that closes the income statement of a fiscal year (periods.md 4); nothing is
   * written.
   *
   * @throws Refusal if the year does not exist or is open, or for every fault of the options
   */
  public IncomeStatementClosing incomeStatementClosing(ClosingOptions options) {
    try (Reading reading = database.read()) {
      Company company = standing(reading).company();
      return IncomeStatementClosing.of(
          company, options, year -> GeneralLedger.sumsOf(reading, year));
    }
  }

  /**
   * What a calculation of standard cost has done.
   *
   * @param register the register, none where every standard cost was as calculated
   * @param items cards that changed
   */
  public record StandardCosts(Optional<Register> register, List<ItemState> items) {}

  /** Calculates the standard cost of the produced items among some (costing.md 10). */
  public StandardCosts calculateStandardCost(ItemChoice choice) {
    try (Writing writing = database.write()) {
      Set<String> items = choice.in(standing(writing).company());
      LedgerChanges changes = wholeBooks(writing).calculateStandardCost(items::contains).changes();
      Set<ItemState> before = Set.copyOf(writing.itemStates());
      List<ItemState> changed =
          changes.items().stream().filter(item -> !before.contains(item)).toList();
      if (changed.isEmpty()) {
        return new StandardCosts(Optional.empty(), changed);
      }
      Register register =
          commit(writing, RegisterKind.POSTING, "calculation of standard cost", changes);
      return new StandardCosts(Optional.of(register), changed);
    }
  }

  /** Changes periods with a part of the ledger in sight, and commits what came of it. */
  private Register write(
      Writing writing, LedgerSnapshot ledger, String purpose, Function<Books, Written> work) {
    Written written = work.apply(books(writing, ledger));
    return writing.commit(draft(RegisterKind.PERIOD_CHANGE, purpose), written.changes());
  }

  private Books wholeBooks(Reading reading) {
    return books(reading, reading.ledger());
  }

  private Books books(Reading reading, LedgerSnapshot ledger) {
    Standing standing = standing(reading);
    return new Books(standing.company(), ledger, standing.periods(), workers);
  }

  /** Proposes revaluation lines, which writes nothing. */
  public List<ProposedLine> inventoryValueProposal(InventoryValueProposal.Question question) {
    try (Reading reading = database.read()) {
      return new InventoryValueProposal(wholeBooks(reading).ledger()).lines(question);
    }
  }
}
