package org.trueup.app.gl;

import org.trueup.app.books.CompanyBooks.PostedToGl;
import org.trueup.app.command.FileOption;
import org.trueup.core.gl.GlPostingResult;
import org.trueup.interchange.report.ReportFormat;

/** What a posting run has done, for people. */
final class PostedText {

  private PostedText() {}

  static FileOption.Text of(PostedToGl posting) {
    return out -> {
      out.write(message(posting) + "\n");
      if (!posting.result().skipped().isEmpty()) {
        out.write("\n");
        ReportFormat.TABLE.write(SkippedTable.of(posting.result().skipped()), out);
      }
    };
  }

  private static String message(PostedToGl posting) {
    GlPostingResult result = posting.result();
    if (posting.register().isEmpty()) {
      return "There is nothing to post to the general ledger.";
    }
    int entries = result.valueEntriesPosted();
    String posted =
        entries == 1
            ? "1 value entry has been posted"
            : entries + " value entries have been posted";
    return posted
        + " to the general ledger, "
        + result.numberUsed().map(number -> "document " + number.no() + ", ").orElse("")
        + result.glEntries().size()
        + " G/L entries, register "
        + posting.register().get().no()
        + ".";
  }
}
