package org.trueup.core.company;

/**
 * A journal template and one of its batches by name.
 *
 * @param template name of the template, blank for none
 * @param batch name of the batch, blank for none
 */
public record JournalName(String template, String batch) {

  /** No journal. */
  public static final JournalName NONE = new JournalName("", "");

  /** The journal of these names. */
  public static JournalName of(String template, String batch) {
    return template.isEmpty() && batch.isEmpty() ? NONE : new JournalName(template, batch);
  }

  /** Whether neither is named. */
  public boolean isBlank() {
    return template.isEmpty() && batch.isEmpty();
  }

  @Override
  public String toString() {
    return (template + " " + batch).strip();
  }
}
