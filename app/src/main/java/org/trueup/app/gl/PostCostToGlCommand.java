package org.trueup.app.gl;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.trueup.app.books.Author;
import org.trueup.app.books.CompanyBooks;
import org.trueup.app.books.CompanyBooks.PostedToGl;
import org.trueup.app.books.ItemOptions;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OptionWord;
import org.trueup.app.command.OutputOption;
import org.trueup.core.company.Company;
import org.trueup.core.company.JournalName;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.gl.PostingPer;
import org.trueup.core.gl.PreviewLine;
import org.trueup.interchange.report.ReportFormat;
import org.trueup.store.CostToPostFilter;
import org.trueup.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup post-cost-to-gl}: brings inventory cost to the general ledger. */
@Command(
    name = "post-cost-to-gl",
    description = {
      "Posts inventory cost to the general ledger and lists what was left out, with the reason.",
      "With --preview nothing is written; it ends with status 1 if something would be left out."
    },
    mixinStandardHelpOptions = true)
public final class PostCostToGlCommand implements Callable<Integer> {

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;
  @Mixin private ItemOptions items;

  @Option(
      names = "--per",
      paramLabel = "WAY",
      defaultValue = "",
      description =
          "entry: each value entry under its own document; posting-group: added up under the"
              + " document of the run. Without it a document number decides.")
  private String per;

  @Option(
      names = "--document-no",
      paramLabel = "NO",
      defaultValue = "",
      description = "Document of the run, for posting per posting group.")
  private String documentNo;

  @Option(
      names = "--journal-template-name",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Journal template, where the company demands one (default:"
              + " apply_journal_template_name).")
  private String journalTemplateName;

  @Option(
      names = "--journal-batch-name",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Journal batch (default: apply_journal_batch_name). Its number series gives the"
              + " document of the run.")
  private String journalBatchName;

  @Option(names = "--from", paramLabel = "DATE", description = "First posting date.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last posting date.")
  private LocalDate to;

  @Option(
      names = "--strict-dates",
      description = "A posting date outside the allowed range stops the run.")
  private boolean strictDates;

  @Option(names = "--preview", description = "Shows what would be posted and writes nothing.")
  private boolean preview;

  /** Exit status 0; 1 if a preview has warnings. */
  @Override
  public Integer call() {
    JournalName journal = JournalName.of(journalTemplateName.strip(), journalBatchName.strip());
    GlPostingOptions options =
        new GlPostingOptions(per(), documentNo.strip(), strictDates, journal);
    ReportFormat format = output.format();
    return preview ? preview(options) : post(options, format);
  }

  private PostingPer per() {
    return OptionWord.of(PostingPer.class, "per", per)
        .orElse(documentNo.isBlank() ? PostingPer.ENTRY : PostingPer.POSTING_GROUP);
  }

  private int post(GlPostingOptions options, ReportFormat format) {
    try (Database opened = database.openExisting()) {
      CompanyBooks books = new CompanyBooks(opened, Author.ofThisProcess(), 1);
      PostedToGl posted = books.postCostToGl(options, filter(books.company()));
      if (format == ReportFormat.TABLE) {
        output.write(PostedText.of(posted));
      } else {
        output.write(SkippedTable.of(posted.result().skipped()));
      }
    }
    return 0;
  }

  private int preview(GlPostingOptions options) {
    try (Database opened = database.openToRead()) {
      CompanyBooks books = new CompanyBooks(opened, Author.ofThisProcess(), 1);
      List<PreviewLine> lines = books.previewCostToGl(options, filter(books.company()));
      output.write(PreviewTable.of(lines));
      boolean sound = lines.stream().allMatch(line -> line.warnings().isEmpty());
      return sound ? 0 : 1;
    }
  }

  private CostToPostFilter filter(Company company) {
    Set<String> chosen = items.choice().isAll() ? Set.of() : items.choice().in(company);
    return new CostToPostFilter(
        chosen,
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        company.settings().expectedCostPosting());
  }
}
