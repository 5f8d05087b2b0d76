package org.trueup.app.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.core.company.Company;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.reconciliation.Mode;
import org.trueup.core.register.Register;
import org.trueup.store.Query;
import org.trueup.store.Reading;
import org.trueup.store.report.KnownAt;

/**
 * What every report says about itself (reports.md 0.5): its options and the position of the ledgers
 * it looked at. Neither clock nor user is in it, so the same question about the same register has
 * the same answer for ever.
 */
final class ReportHead {

  private ReportHead() {}

  /**
   * The parameters of a report.
   *
   * @throws Refusal REGISTER-UNKNOWN if it is asked about a register that does not exist
   */
  static Map<String, String> of(Reading reading, ReportOptions options, Mode mode) {
    Map<String, String> head = new LinkedHashMap<>(new TreeMap<>(options.parameters()));
    head.put("mode", mode == Mode.AS_CODED ? "as_coded" : "corrected");
    return withPosition(head, reading, options);
  }

  /** Likewise, of a report that has one mode only. */
  static Map<String, String> of(Reading reading, ReportOptions options) {
    return withPosition(new LinkedHashMap<>(new TreeMap<>(options.parameters())), reading, options);
  }

  private static Map<String, String> withPosition(
      Map<String, String> head, Reading reading, ReportOptions options) {
    LastNumbers position = position(reading, options.knownAt());
    head.put("register", String.valueOf(position.register()));
    head.put("last_value_entry", String.valueOf(position.valueEntry()));
    head.put("last_item_ledger_entry", String.valueOf(position.itemLedgerEntry()));
    head.put("last_gl_entry", String.valueOf(position.glEntry()));
    return head;
  }

  private static LastNumbers position(Reading reading, KnownAt knownAt) {
    if (knownAt.registerNo().isEmpty()) {
      return reading.lastNumbers();
    }
    long no = knownAt.registerNo().getAsLong();
    return reading
        .register(no)
        .map(Register::after)
        .orElseThrow(
            () ->
                new Refusal(
                    new Failure(
                        "REGISTER-UNKNOWN",
                        Place.NOWHERE,
                        "There is no register " + no + ".",
                        "The last one is " + reading.lastNumbers().register() + ".")));
  }

  /** The work date: that of the settings, else the latest posting date so far (interface.md 2). */
  static LocalDate workDate(Reading reading, Company company) {
    return company.settings().workDate().orElseGet(() -> latestPostingDate(reading));
  }

  private static LocalDate latestPostingDate(Reading reading) {
    LocalDate[] latest = {LocalDate.of(9999, 12, 31)};
    reading.forEach(
        Query.of("SELECT MAX(posting_date) AS latest FROM value_entry"),
        row -> {
          if (!row.isNull("latest")) {
            latest[0] = row.date("latest");
          }
        });
    return latest[0];
  }
}
