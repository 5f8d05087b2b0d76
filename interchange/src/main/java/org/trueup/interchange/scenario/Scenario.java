package org.trueup.interchange.scenario;

import java.util.List;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.transaction.FirstUse;
import org.trueup.core.transaction.PlainTransaction;

/**
 * An executable example: a small company, steps, and what must then stand in the ledgers.
 *
 * @param file name of its file
 * @param id its own name
 * @param title its intent in a controller's words
 * @param source where it comes from
 * @param notes sentences for the reader
 * @param company tables of the set-up as written
 * @param steps what happens, in order
 */
public record Scenario(
    String file,
    String id,
    String title,
    String source,
    List<String> notes,
    CompanyRows company,
    List<Step> steps) {

  /** The set-up with everything that its first use creates, in the tables or by a posting. */
  public CompanyRows completed(CompanyRows rows) {
    return FirstUse.complete(rows, transactions());
  }

  private List<PlainTransaction> transactions() {
    return steps.stream()
        .filter(Step.Post.class::isInstance)
        .flatMap(step -> ((Step.Post) step).transactions().stream())
        .toList();
  }
}
