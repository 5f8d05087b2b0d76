package org.trueup.store.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.Company;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;
import org.trueup.core.reconciliation.CostSum;
import org.trueup.core.reconciliation.FieldAmounts;
import org.trueup.core.reconciliation.Matrix;
import org.trueup.core.reconciliation.Mode;
import org.trueup.core.reconciliation.Projection;
import org.trueup.core.reconciliation.ReconciliationField;
import org.trueup.core.reconciliation.RowName;
import org.trueup.core.reconciliation.WarningFlag;
import org.trueup.core.reconciliation.Warnings;
import org.trueup.store.Reading;
import org.trueup.store.Row;

/**
 * Inventory - G/L reconciliation: the matrix of gl-reconciliation.md 2 to 4 with the warnings of 5.
 * The general ledger side holds the entries that the product posted and those of another system.
 */
public final class Reconciliation {

  private final Reading reading;
  private final Company company;
  private final Options options;
  private final ReconciliationQueries queries;
  private final SetUpAccounts accounts;

  /**
   * A reconciliation.
   *
   * @param reading ledgers of one moment
   * @param company settings and posting setups as they now stand
   * @param options what to show
   */
  public Reconciliation(Reading reading, Company company, Options options) {
    this.reading = reading;
    this.company = company;
    this.options = options;
    queries = new ReconciliationQueries(options.knownAt(), options.acy());
    accounts = new SetUpAccounts(company);
  }

  /**
   * What the report is asked for.
   *
   * @param items items whose value entries count
   * @param locations locations whose value entries count
   * @param dates posting dates on both sides
   * @param showWarning whether probable causes are shown
   * @param mode whether the limits of the reference are kept (gl-reconciliation.md 7)
   * @param knownAt register up to which the ledgers count
   * @param acy whether amounts are in the second currency (L15); probable causes are not shown then
   */
  public record Options(
      CodeFilter items,
      CodeFilter locations,
      DateFilter dates,
      boolean showWarning,
      Mode mode,
      KnownAt knownAt,
      boolean acy) {

    /** Everything, with warnings. */
    public static final Options ALL = of(DateFilter.ALL, KnownAt.NOW);

    /**
     * All items and locations between two dates as known at a register, corrected, with warnings.
     */
    public static Options of(DateFilter dates, KnownAt knownAt) {
      return new Options(
          CodeFilter.ALL, CodeFilter.ALL, dates, true, Mode.CORRECTED, knownAt, false);
    }

    /** Whether the general ledger, which knows no items and locations, is left out (R2.1). */
    public boolean onlyInventory() {
      return !items.isAll() || !locations.isAll();
    }
  }

  /**
   * The report.
   *
   * @param matrix rows in order
   * @param columnWarnings warning under a column whose inventory account differs
   * @param rowWarnings warning beside a row whose account differs
   * @param inventory amounts by value entries
   * @param gl net changes of accounts
   */
  public record Result(
      Matrix matrix,
      Map<ReconciliationField, WarningFlag> columnWarnings,
      Map<RowName, WarningFlag> rowWarnings,
      FieldAmounts inventory,
      FieldAmounts gl) {

    /** General ledger less inventory. */
    public FieldAmounts differences() {
      return gl.minus(inventory);
    }

    /** Whether every account type that has accounts agrees. */
    public boolean agrees() {
      FieldAmounts differences = differences();
      for (ReconciliationField field : ReconciliationField.values()) {
        if (field.accountType().isPresent() && differences.get(field) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** Runs the report. */
  public Result run() {
    boolean asCoded = options.mode() == Mode.AS_CODED;
    FieldAmounts inventory =
        projection()
            .of(
                costSums(
                    queries.cost(asCoded, options.dates(), options.items(), options.locations())));
    if (!asCoded) {
      Projection.addWrittenOff(inventory, writtenOff());
    }
    if (options.onlyInventory()) {
      return new Result(
          Matrix.ofInventory(inventory), Map.of(), Map.of(), inventory, new FieldAmounts());
    }
    FieldAmounts gl = netChanges(options.dates());
    Matrix matrix = Matrix.of(inventory, gl);
    if (!options.showWarning() || options.acy()) {
      return new Result(matrix, Map.of(), Map.of(), inventory, gl);
    }
    Warnings warnings = new Warnings(gl.minus(inventory), facts(), options.mode());
    return new Result(matrix, columnWarnings(warnings), rowWarnings(warnings), inventory, gl);
  }

  /** L9. */
  private long writtenOff() {
    long[] amount = {0};
    reading.forEach(
        queries.writtenOff(options.dates(), options.items(), options.locations()).query(),
        row -> amount[0] = Cells.fixed(row, "amount"));
    return amount[0];
  }

  private Projection projection() {
    return new Projection(options.mode(), company.settings().includeNonInventoryInProduction());
  }

  private List<CostSum> costSums(Template template) {
    List<CostSum> sums = new ArrayList<>();
    reading.forEach(template.query(), row -> sums.add(costSum(row)));
    return sums;
  }

  static CostSum costSum(Row row) {
    return new CostSum(
        Cells.constant(row, "item_ledger_entry_type", ItemLedgerEntryType.class),
        Cells.constant(row, "entry_type", ValueEntryType.class),
        Cells.constant(row, "variance_type", VarianceType.class),
        Cells.constant(row, "order_type", OrderType.class),
        Cells.fixed(row, "actual"),
        Cells.fixed(row, "expected"));
  }

  /** The net change of the accounts of each field; an account counts once per field (3.2). */
  private FieldAmounts netChanges(DateFilter dates) {
    Map<String, Long> changes = new LinkedHashMap<>();
    reading.forEach(
        queries.netChange(dates).query(),
        row -> changes.put(row.text("gl_account"), Cells.fixed(row, "amount")));
    FieldAmounts amounts = new FieldAmounts();
    for (ReconciliationField field : ReconciliationField.values()) {
      for (String account : accounts.of(field)) {
        amounts.add(field, changes.getOrDefault(account, 0L));
      }
    }
    return amounts;
  }

  private static Map<ReconciliationField, WarningFlag> columnWarnings(Warnings warnings) {
    Map<ReconciliationField, WarningFlag> flags = new EnumMap<>(ReconciliationField.class);
    for (ReconciliationField field :
        List.of(
            ReconciliationField.INVENTORY,
            ReconciliationField.INVENTORY_INTERIM,
            ReconciliationField.WIP_INVENTORY)) {
      warnings.of(field).ifPresent(flag -> flags.put(field, flag));
    }
    return flags;
  }

  private static Map<RowName, WarningFlag> rowWarnings(Warnings warnings) {
    Map<RowName, WarningFlag> flags = new EnumMap<>(RowName.class);
    for (RowName name : RowName.values()) {
      name.field().flatMap(warnings::of).ifPresent(flag -> flags.put(name, flag));
    }
    return flags;
  }

  private Warnings.Facts facts() {
    boolean expectedPosting = company.settings().expectedCostPosting();
    boolean asCoded = options.mode() == Mode.AS_CODED;
    return new Warnings.Facts(
        expectedPosting,
        count(queries.anyUnposted(options.dates(), asCoded, expectedPosting)) > 0,
        hasClosingEntries(),
        hasEntriesWithoutAccount(),
        agreesInTotal(asCoded),
        reassigned(),
        accounts.shared());
  }

  private long count(Template template) {
    long[] count = {0};
    reading.forEach(template.query(), row -> count[0] = row.number("entries"));
    return count[0];
  }

  /** Test 4: a closed fiscal year overlaps the filter and has entries on its closing date. */
  private boolean hasClosingEntries() {
    List<AccountingPeriod> periods =
        company.accountingPeriods().stream()
            .filter(AccountingPeriod::newFiscalYear)
            .sorted(java.util.Comparator.comparing(AccountingPeriod::startingDate))
            .toList();
    for (int index = 0; index + 1 < periods.size(); index++) {
      LocalDate first = periods.get(index).startingDate();
      LocalDate last = periods.get(index + 1).startingDate().minusDays(1);
      boolean closed = periods.get(index).closed();
      if (closed && options.dates().overlaps(first, last) && hasClosingEntry(last)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasClosingEntry(LocalDate lastDay) {
    return company.externalGlEntries().stream()
        .anyMatch(entry -> entry.closingDate() && entry.postingDate().equals(lastDay));
  }

  private boolean hasEntriesWithoutAccount() {
    boolean[] found = {false};
    reading.forEach(
        queries.netChange(options.dates()).query(),
        row -> found[0] |= row.text("gl_account").isEmpty());
    return found[0];
  }

  /** Test 6; corrected, both sides are taken at the end of the filter (L6). */
  private boolean agreesInTotal(boolean asCoded) {
    DateFilter costDates = asCoded ? DateFilter.ALL : options.dates().upToEnd();
    DateFilter glDates = asCoded ? options.dates() : options.dates().upToEnd();
    long[] cost = {0};
    reading.forEach(
        queries.totalCost(costDates).query(), row -> cost[0] = Cells.fixed(row, "amount"));
    return netChanges(glDates).get(ReconciliationField.INVENTORY) == cost[0];
  }

  /** L4: fields some of whose cost stands on accounts that the setup no longer names. */
  private Set<ReconciliationField> reassigned() {
    Set<ReconciliationField> fields = EnumSet.noneOf(ReconciliationField.class);
    for (Share share : shares()) {
      if (share.amount() != 0 && !accounts.of(share.field()).contains(share.account())) {
        fields.add(share.field());
      }
    }
    return fields;
  }

  /**
   * Cost of value entries that stands on an account.
   *
   * @param field field of the account type that led there
   * @param account account
   * @param amount fixed value in LCY
   * @param entries number of shares
   */
  record Share(ReconciliationField field, String account, long amount, long entries) {}

  private List<Share> shares() {
    List<Share> shares = new ArrayList<>();
    reading.forEach(
        queries.shares(options.dates()).query(),
        row ->
            shares.add(
                new Share(
                    SetUpAccounts.field(row.text("account_type")),
                    row.text("gl_account"),
                    Cells.fixed(row, "amount"),
                    row.number("entries"))));
    return shares;
  }

  /** The causes of every difference, which add up to it. */
  public Optional<ReconciliationCauses> causes() {
    return options.onlyInventory() || options.acy()
        ? Optional.empty()
        : Optional.of(
            ReconciliationCauses.of(
                reading, company, options.dates(), queries, accounts, shares()));
  }
}
