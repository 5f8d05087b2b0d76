package org.trueup.store.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.core.closing.AccountSum;
import org.trueup.core.company.Dimensions;
import org.trueup.core.ledger.Cost;
import org.trueup.core.period.FiscalYears;
import org.trueup.store.Reading;

/** The general ledger as a whole: what the product posted and the entries of another system. */
public final class GeneralLedger {

  /** Entries of another system keep their closing dates; they may lack the second currency. */
  private static final String ENTRIES =
      """
      SELECT
        g.entry_no, g.gl_account, g.amount, g.amount_acy, g.dimensions, FALSE AS is_external
      FROM gl_entry g
      WHERE g.register_no <= :known_at AND {dates}
      UNION ALL
      SELECT
        CAST(x.entry_no AS BIGINT), COALESCE(x.gl_account, ''),
        CAST(x.amount AS DECIMAL(19, 5)),
        CAST(COALESCE(NULLIF(x.amount_acy, ''), '0') AS DECIMAL(19, 5)),
        COALESCE(x.dimensions, ''), TRUE
      FROM external_gl_entries x
      WHERE (UPPER(x.posting_date) NOT LIKE 'C%' AND {external_dates})
        OR (UPPER(x.posting_date) LIKE 'C%' AND {closing_dates})\
      """;

  private static final String SUMS =
      """
      SELECT gl_account, dimensions, SUM(amount) AS amount, SUM(amount_acy) AS amount_acy
      FROM ({entries}) g
      GROUP BY gl_account, dimensions
      ORDER BY gl_account, dimensions\
      """;

  private GeneralLedger() {}

  /**
   * All entries whose dates pass a filter: columns {@code entry_no}, {@code gl_account}, {@code
   * amount}, {@code amount_acy}, {@code dimensions}, {@code is_external}.
   */
  static Template entries(KnownAt knownAt, DateFilter dates) {
    String date = "CAST(REPLACE(UPPER(x.posting_date), 'C', '') AS DATE)";
    return Template.of(ENTRIES)
        .with("known_at", knownAt.last())
        .fill("dates", dates.on("g.posting_date"))
        .fill("external_dates", dates.on(date))
        .fill("closing_dates", dates.onClosing(date));
  }

  /**
   * What stands in the general ledger from the first day of a fiscal year to its closing date, by
   * account and dimension values.
   */
  public static List<AccountSum> sumsOf(Reading reading, FiscalYears.Year year) {
    DateFilter dates =
        new DateFilter(
            Optional.of(new DateFilter.Day(year.start(), false)),
            Optional.of(new DateFilter.Day(year.end(), true)));
    Template question = Template.of(SUMS).fill("entries", entries(KnownAt.NOW, dates));
    List<AccountSum> sums = new ArrayList<>();
    reading.forEach(
        question.query(),
        row ->
            sums.add(
                new AccountSum(
                    row.text("gl_account"),
                    Dimensions.parse(row.text("dimensions")),
                    new Cost(Cells.fixed(row, "amount"), Cells.fixed(row, "amount_acy")))));
    return sums;
  }
}
