package org.trueup.core.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The codes of one table: brings a code in small or capital letters to the table's spelling. */
public final class Spellings {

  /** No code. */
  public static final Spellings NONE = new Spellings(List.of());

  private final List<String> codes;
  private final Map<String, String> byWriting = new HashMap<>();
  private final Map<String, String> byCapitals = new HashMap<>();

  /** The given codes; where two differ only in case the first counts. */
  public Spellings(Collection<String> codes) {
    this.codes = new ArrayList<>(codes);
    for (String code : codes) {
      byWriting.put(code, code);
      byCapitals.putIfAbsent(code.toUpperCase(Locale.ROOT), code);
    }
  }

  /** The spelling of a code, null where the table does not have it. */
  public String find(String code) {
    String same = byWriting.get(code);
    return same != null ? same : byCapitals.get(code.toUpperCase(Locale.ROOT));
  }

  /** All codes. */
  public List<String> codes() {
    return codes;
  }
}
