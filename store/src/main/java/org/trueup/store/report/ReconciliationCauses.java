package org.trueup.store.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trueup.core.company.Company;
import org.trueup.core.company.DateRange;
import org.trueup.core.company.Dimensions;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.gl.PostingOutlook;
import org.trueup.core.gl.SkipReason;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.reconciliation.CostSum;
import org.trueup.core.reconciliation.FieldAmounts;
import org.trueup.core.reconciliation.Mode;
import org.trueup.core.reconciliation.Projection;
import org.trueup.core.reconciliation.ReconciliationField;
import org.trueup.store.Reading;
import org.trueup.store.Row;

/**
 * Why the general ledger differs from inventory: parts that add up to each difference, from the
 * links between value entries and general ledger entries (gl-reconciliation.md L1, L2).
 *
 * <p>What a value entry amounts to on an account type is posted or not; what is posted stands on
 * accounts that the setup still names or on others; and the accounts carry other entries beside.
 *
 * @param causes in the order of fields, the largest kinds first
 */
public record ReconciliationCauses(List<Cause> causes) {

  /** What kind of cause it is. */
  public enum Kind {
    /** Cost that is not posted. */
    NOT_POSTED,
    /** Cost that stands on an account which the setup no longer names. */
    ACCOUNT_REASSIGNED,
    /** Cost of another account type on the same account. */
    ACCOUNT_SHARED,
    /** Entries without any value entry behind them. */
    DIRECT_POSTING,
    /** Entries of the company's own general ledger in another system. */
    EXTERNAL_ENTRY,
    /** Value entry and general ledger entry on different sides of the date filter. */
    POSTING_DATE
  }

  /**
   * One cause.
   *
   * @param field account type that differs
   * @param kind what kind of cause
   * @param code stable code, the reason of cost that is not posted
   * @param text in words: the account, or why
   * @param amount part of the difference general ledger less inventory, a fixed value in LCY
   * @param entries number of value entries, shares or general ledger entries
   * @param firstEntryNo first value entry, 0 where the cause has none
   */
  public record Cause(
      ReconciliationField field,
      Kind kind,
      String code,
      String text,
      long amount,
      long entries,
      long firstEntryNo) {}

  static ReconciliationCauses of(
      Reading reading,
      Company company,
      DateFilter dates,
      ReconciliationQueries queries,
      SetUpAccounts accounts,
      List<Reconciliation.Share> shares) {
    Finder finder = new Finder(company, accounts);
    DateRange allowed = company.settings().postingRangeOfUser();
    reading.forEach(queries.unposted(dates, filterOf(allowed)).query(), finder::addUnposted);
    shares.forEach(finder::addShare);
    reading.forEach(queries.direct(dates).query(), finder::addDirect);
    if (!dates.equals(DateFilter.ALL)) {
      reading.forEach(queries.shifted(dates).query(), finder::addShifted);
    }
    return new ReconciliationCauses(finder.causes());
  }

  private static DateFilter filterOf(DateRange range) {
    return new DateFilter(
        range.from().map(day -> new DateFilter.Day(day, false)),
        range.to().map(day -> new DateFilter.Day(day, false)));
  }

  /** What the causes that were found amount to, per field. */
  public FieldAmounts total() {
    FieldAmounts total = new FieldAmounts();
    causes.forEach(cause -> total.add(cause.field(), cause.amount()));
    return total;
  }

  /** Gathers causes; those of one field, kind, code and text are added up. */
  private static final class Finder {
    private static final PostingOutlook.Reason NOT_EXPECTED =
        new PostingOutlook.Reason(
            SkipReason.EXPECTED_COST_NOT_POSTED.code(),
            "It is expected cost, which the company does not post.");

    private static final PostingOutlook.Reason LEFT_OUT =
        new PostingOutlook.Reason(
            SkipReason.EXPECTED_COST_NOT_POSTED.code(),
            "It was not open any more when the company began to post expected cost.");

    private final SetUpAccounts accounts;
    private final boolean expectedCostPosting;
    private final PostingOutlook outlook;
    private final Projection projection;
    private final Map<List<Object>, Cause> found = new LinkedHashMap<>();

    Finder(Company company, SetUpAccounts accounts) {
      this.accounts = accounts;
      expectedCostPosting = company.settings().expectedCostPosting();
      outlook = new PostingOutlook(company);
      projection =
          new Projection(Mode.CORRECTED, company.settings().includeNonInventoryInProduction());
    }

    List<Cause> causes() {
      List<Cause> causes = new ArrayList<>(found.values());
      causes.removeIf(cause -> cause.amount == 0);
      causes.sort(
          java.util.Comparator.comparing(Cause::field)
              .thenComparing(Cause::kind)
              .thenComparing(Cause::code)
              .thenComparing(Cause::text));
      return causes;
    }

    private void add(Cause cause) {
      found.merge(
          List.of(cause.field, cause.kind, cause.code, cause.text),
          cause,
          (left, right) ->
              new Cause(
                  left.field,
                  left.kind,
                  left.code,
                  left.text,
                  Math.addExact(left.amount, right.amount),
                  left.entries + right.entries,
                  Math.min(left.firstEntryNo, right.firstEntryNo)));
    }

    void addUnposted(Row row) {
      CostSum sum = Reconciliation.costSum(row);
      PostingOutlook.Reason reason = outlook.of(representative(row, sum));
      addUnposted(row, part(sum, sum.actual(), 0), reason);
      addUnposted(row, part(sum, 0, sum.expected()), reasonOfExpected(row, reason));
    }

    private PostingOutlook.Reason reasonOfExpected(Row row, PostingOutlook.Reason reason) {
      if (!expectedCostPosting) {
        return NOT_EXPECTED;
      }
      return row.flag("left_out") ? LEFT_OUT : reason;
    }

    private static CostSum part(CostSum sum, long actual, long expected) {
      return new CostSum(sum.movement(), sum.type(), sum.variance(), sum.order(), actual, expected);
    }

    private void addUnposted(Row row, CostSum sum, PostingOutlook.Reason reason) {
      FieldAmounts amounts = projection.of(List.of(sum));
      for (ReconciliationField field : ReconciliationField.values()) {
        if (field.accountType().isPresent() && amounts.get(field) != 0) {
          add(
              new Cause(
                  field,
                  Kind.NOT_POSTED,
                  reason.code(),
                  reason.text(),
                  -amounts.get(field),
                  row.number("entries"),
                  row.number("first_entry_no")));
        }
      }
    }

    /** A value entry that stands for all of a group: same reason, their sum as its amount. */
    private static CostToPost representative(Row row, CostSum sum) {
      long no = row.number("first_entry_no");
      boolean capacity = sum.movement() == ItemLedgerEntryType.CAPACITY;
      ValueEntry entry =
          new ValueEntry(
              no,
              origin(row, sum),
              capacity ? 0 : no,
              capacity ? no : 0,
              sum.movement(),
              sum.type(),
              sum.variance(),
              "",
              row.date("first_posting_date"),
              row.date("first_posting_date"),
              "",
              new ValueEntry.Quantities(0, 0, 0),
              Cost.ZERO,
              new Cost(sum.actual(), 0),
              new Cost(sum.expected(), 0),
              Cost.ZERO,
              0,
              0,
              new ValueEntry.Flags(
                  row.flag("expected_cost"),
                  row.flag("inventoriable"),
                  false,
                  false,
                  row.flag("adjustment")),
              0,
              0);
      return new CostToPost(entry, PostedCost.nothingOf(no));
    }

    private static Origin origin(Row row, CostSum sum) {
      return new Origin(
          row.text("first_item"),
          "",
          row.text("location"),
          row.text("inventory_posting_group"),
          row.text("gen_bus_posting_group"),
          row.text("gen_prod_posting_group"),
          "",
          row.text("product"),
          sum.order(),
          "",
          0,
          "",
          "",
          Dimensions.NONE,
          "",
          "");
    }

    void addShare(Reconciliation.Share share) {
      if (!accounts.of(share.field()).contains(share.account())) {
        add(
            new Cause(
                share.field(),
                Kind.ACCOUNT_REASSIGNED,
                "ACCOUNT-REASSIGNED",
                "Posted to account "
                    + share.account()
                    + ", which the posting setup no longer names.",
                -share.amount(),
                share.entries(),
                0));
      }
      for (ReconciliationField field : ReconciliationField.values()) {
        if (field != share.field() && accounts.of(field).contains(share.account())) {
          add(
              new Cause(
                  field,
                  Kind.ACCOUNT_SHARED,
                  "ACCOUNT-SHARED",
                  "Account " + share.account() + " also takes " + share.field().code() + ".",
                  share.amount(),
                  share.entries(),
                  0));
        }
      }
    }

    void addDirect(Row row) {
      boolean external = row.flag("is_external");
      String account = row.text("gl_account");
      for (ReconciliationField field : ReconciliationField.values()) {
        if (accounts.of(field).contains(account)) {
          add(
              new Cause(
                  field,
                  external ? Kind.EXTERNAL_ENTRY : Kind.DIRECT_POSTING,
                  external ? "EXTERNAL-ENTRY" : "DIRECT-POSTING",
                  external
                      ? "Entries of another system on account " + account + "."
                      : "Entries on account " + account + " without a value entry.",
                  Cells.fixed(row, "amount"),
                  row.number("entries"),
                  0));
        }
      }
    }

    void addShifted(Row row) {
      add(
          new Cause(
              SetUpAccounts.field(row.text("account_type")),
              Kind.POSTING_DATE,
              "POSTING-DATE",
              "Posted on another date than that of the value entry.",
              Math.subtractExact(
                  Cells.fixed(row, "in_general_ledger"), Cells.fixed(row, "in_value_entries")),
              row.number("entries"),
              0));
    }
  }
}
