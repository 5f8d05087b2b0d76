package org.trueup.core.gl;

import java.util.Optional;
import org.trueup.core.company.JournalName;

/**
 * Under what a run posts (gl-posting.md 5.2).
 *
 * @param documentNo document of entries that have none of their own, blank per entry
 * @param journal journal of all entries, none where none is demanded
 * @param number where the document number was taken from, if from a series
 */
record RunDocument(String documentNo, JournalName journal, Optional<NumberUsed> number) {

  /** A document number that the user gave. */
  static RunDocument given(String documentNo) {
    return new RunDocument(documentNo, JournalName.NONE, Optional.empty());
  }

  /** A document number that a series gave. */
  static RunDocument numbered(JournalName journal, NumberUsed number) {
    return new RunDocument(number.no(), journal, Optional.of(number));
  }

  /** No document but those of the value entries. */
  static RunDocument ofEntries(JournalName journal) {
    return new RunDocument("", journal, Optional.empty());
  }
}
