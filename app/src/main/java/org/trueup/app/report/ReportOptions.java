package org.trueup.app.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.reconciliation.Mode;
import org.trueup.store.report.CodeFilter;
import org.trueup.store.report.DateFilter;
import org.trueup.store.report.KnownAt;

/**
 * The options of a report as they were written, by their names of interface.md 4.1; a blank text is
 * an option that was not given.
 */
public final class ReportOptions {

  private final Map<String, String> given = new LinkedHashMap<>();

  /**
   * The given options.
   *
   * @param options text by name
   * @param known the options that the report has
   * @throws Refusal UNKNOWN-OPTION for an option that it has not
   */
  public ReportOptions(Map<String, String> options, Collection<String> known) {
    options.forEach(
        (name, text) -> {
          if (!known.contains(name)) {
            throw refusal(
                "UNKNOWN-OPTION",
                "The report has no option " + name + ".",
                "It has " + String.join(", ", known) + ".");
          }
          if (!text.isBlank()) {
            given.put(name, text.strip());
          }
        });
  }

  /** The given options in words, as the report shows what it was asked. */
  public Map<String, String> parameters() {
    return Map.copyOf(given);
  }

  private String text(String name) {
    return given.getOrDefault(name, "");
  }

  /** A day, if it was given. */
  Optional<LocalDate> date(String name) {
    if (text(name).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text(name)));
    } catch (DateTimeParseException notDate) {
      throw notUnderstood(name, "Write a day as 2025-12-31.");
    }
  }

  /** Yes or no. */
  boolean flag(String name, boolean otherwise) {
    return switch (text(name).toLowerCase(Locale.ROOT)) {
      case "" -> otherwise;
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw notUnderstood(name, "Write true or false.");
    };
  }

  /** A filter on codes. */
  CodeFilter codes(String name) {
    return CodeFilter.parse(text(name));
  }

  /** A filter on days. */
  DateFilter dates(String name) {
    return DateFilter.parse(text(name));
  }

  /** Whether the report follows the reference to the letter. */
  Mode mode(Mode otherwise) {
    return switch (text("mode").toLowerCase(Locale.ROOT).replace('-', '_')) {
      case "" -> otherwise;
      case "as_coded" -> Mode.AS_CODED;
      case "corrected" -> Mode.CORRECTED;
      default -> throw notUnderstood("mode", "Write as_coded or corrected.");
    };
  }

  /** The register up to which the report looks. */
  KnownAt knownAt() {
    return KnownAt.parse(text("known_at"));
  }

  private Refusal notUnderstood(String name, String remedy) {
    return refusal(
        "OPTION-SYNTAX", "The option " + name + " cannot be " + text(name) + ".", remedy);
  }

  private static Refusal refusal(String code, String reason, String remedy) {
    return new Refusal(List.of(new Failure(code, Place.NOWHERE, reason, remedy)));
  }
}
