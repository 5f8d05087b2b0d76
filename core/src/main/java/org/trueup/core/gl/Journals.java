package org.trueup.core.gl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.Company;
import org.trueup.core.company.JournalBatch;
import org.trueup.core.company.JournalName;
import org.trueup.core.company.JournalSettings;
import org.trueup.core.company.NoSeries;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.input.InputFailures;

/**
 * Which document number and journal a posting has (gl-posting.md 5.2, E-7).
 *
 * <p>Where journal templates are mandatory a batch posts in the name of a journal batch, and per
 * posting group takes the next number of its series. Entries of a run per entry keep the documents
 * of their value entries (4.4), so such a run takes no number.
 */
final class Journals {

  private final Company company;
  private final JournalSettings settings;

  Journals(Company company) {
    this.company = company;
    settings = company.settings().journals();
  }

  /**
   * The document of a batch.
   *
   * @throws Refusal for everything of the options that does not fit
   */
  RunDocument of(GlPostingOptions options) {
    List<Failure> failures = new ArrayList<>();
    Optional<RunDocument> document =
        settings.templateNameMandatory() ? numbered(options, failures) : given(options, failures);
    Refusal.ifAny(failures);
    return document.orElseThrow();
  }

  private static Optional<RunDocument> given(GlPostingOptions options, List<Failure> failures) {
    boolean blank = options.documentNo().isBlank();
    switch (options.per()) {
      case POSTING_GROUP -> {
        if (blank) {
          failures.add(
              failure(
                  "DOCUMENT-NO-REQUIRED",
                  "Posting per posting group needs a document number.",
                  "Give the run a document number."));
        }
      }
      case ENTRY -> {
        if (!blank) {
          failures.add(
              failure(
                  "DOCUMENT-NO-NOT-ALLOWED",
                  "Posting per entry takes no document number.",
                  "Leave it out: every entry keeps the number of its own document."));
        }
      }
    }
    if (!options.journal().isBlank()) {
      failures.add(
          failure(
              "JOURNAL-NOT-ALLOWED",
              "Postings of this company name no journal.",
              "Leave it out, or set journal_template_name_mandatory."));
    }
    return Optional.of(RunDocument.given(options.documentNo()));
  }

  private Optional<RunDocument> numbered(GlPostingOptions options, List<Failure> failures) {
    if (!options.documentNo().isBlank()) {
      failures.add(
          failure(
              "DOCUMENT-NO-NOT-ALLOWED",
              "The document number comes from the number series of the journal batch.",
              "Leave it out."));
    }
    return batch(journalOf(options), failures)
        .flatMap(batch -> numbered(options.per(), batch, failures));
  }

  private Optional<JournalBatch> batch(JournalName named, List<Failure> failures) {
    if (named.template().isEmpty()) {
      failures.add(
          required("JOURNAL-TEMPLATE-REQUIRED", "Template", "apply_journal_template_name"));
    }
    if (named.batch().isEmpty()) {
      failures.add(required("JOURNAL-BATCH-REQUIRED", "Batch", "apply_journal_batch_name"));
    }
    Optional<JournalBatch> batch = company.journalBatch(named);
    if (batch.isEmpty() && !named.template().isEmpty() && !named.batch().isEmpty()) {
      failures.add(unknown(named));
    }
    return batch;
  }

  private Optional<RunDocument> numbered(
      PostingPer per, JournalBatch batch, List<Failure> failures) {
    Optional<NoSeries> series = company.noSeries(batch.noSeries());
    if (series.isEmpty()) {
      failures.add(
          failure(
              "NO-SERIES-REQUIRED",
              "No. Series must have a value in journal batch " + batch.name() + ".",
              "Name a number series in journal_batches."));
    }
    return series.map(
        numbers ->
            switch (per) {
              case ENTRY -> RunDocument.ofEntries(batch.name());
              case POSTING_GROUP ->
                  RunDocument.numbered(
                      batch.name(), new NumberUsed(numbers.code(), numbers.nextNo()));
            });
  }

  /** What is named, else what the settings name; their batch belongs to their template only. */
  private JournalName journalOf(GlPostingOptions options) {
    JournalName named = options.journal();
    String template = named.template().isEmpty() ? settings.apply().template() : named.template();
    boolean ofSettings = template.equalsIgnoreCase(settings.apply().template());
    return JournalName.of(
        template, named.batch().isEmpty() && ofSettings ? settings.apply().batch() : named.batch());
  }

  private Failure unknown(JournalName named) {
    List<String> known =
        company.journalBatches().stream().map(batch -> batch.name().toString()).toList();
    return InputFailures.unknownCode(Place.NOWHERE, named.toString(), "journal_batches", known);
  }

  private static Failure required(String code, String field, String setting) {
    return failure(
        code,
        "Please enter a Journal " + field + " Name when posting inventory cost to G/L.",
        "Name it, or set " + setting + ".");
  }

  /** The journal of automatic posting; none where none is demanded. */
  JournalName atOnce() {
    return settings.templateNameMandatory() ? settings.inventoryCost() : JournalName.NONE;
  }

  /** What automatic posting lacks. */
  List<Failure> failuresAtOnce() {
    List<Failure> failures = new ArrayList<>();
    if (!settings.templateNameMandatory()) {
      return failures;
    }
    if (settings.inventoryCost().template().isEmpty()) {
      failures.add(requiredAtOnce("JOURNAL-TEMPLATE-REQUIRED", "Template", "template"));
    }
    if (settings.inventoryCost().batch().isEmpty()) {
      failures.add(requiredAtOnce("JOURNAL-BATCH-REQUIRED", "Batch", "batch"));
    }
    return failures;
  }

  private static Failure requiredAtOnce(String code, String field, String word) {
    return failure(
        code,
        "Invt. Cost Jnl. " + field + " Name must have a value in the settings.",
        "Set invt_cost_journal_" + word + "_name.");
  }

  /** What posting would be refused for, by itself or in a batch. */
  List<Failure> gaps() {
    if (!settings.templateNameMandatory()) {
      return List.of();
    }
    List<Failure> gaps = new ArrayList<>();
    numbered(GlPostingOptions.PER_ENTRY, gaps);
    if (company.settings().automaticCostPosting()) {
      gaps.addAll(failuresAtOnce());
    }
    return gaps;
  }

  private static Failure failure(String code, String reason, String remedy) {
    return new Failure(code, Place.NOWHERE, reason, remedy);
  }
}
