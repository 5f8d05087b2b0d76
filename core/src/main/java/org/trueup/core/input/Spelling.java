package org.trueup.core.input;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Spelling {

  private static final int MOST_CANDIDATES = 2_000;

  private Spelling() {}

  /** The known name that differs least, if it differs by a third of its letters at most. */
  public static Optional<String> nearest(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    if (known.size() > MOST_CANDIDATES) {
      return Optional.empty();
    }
    String best = null;
    int least = (wanted.length() + 1) / 3 + 1;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - wanted.length()) < least) {
        int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
        if (distance < least) {
          least = distance;
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many letters must be put in, taken out or changed. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
