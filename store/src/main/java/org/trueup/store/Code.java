package org.trueup.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.trueup.core.failure.Check;

/**
 * The words by which the constants of an enumeration are stored: those of interface.md 4.1, in
 * lower case; {@code NONE} is blank.
 */
final class Code<E extends Enum<E>> {

  private final String[] words;
  private final Map<String, E> constants = new HashMap<>();

  Code(Class<E> type) {
    E[] all = type.getEnumConstants();
    words = new String[all.length];
    for (E constant : all) {
      String word = constant.name().toLowerCase(Locale.ROOT);
      words[constant.ordinal()] = word.equals("none") ? "" : word;
      constants.put(words[constant.ordinal()], constant);
    }
  }

  String of(E constant) {
    return words[constant.ordinal()];
  }

  E parse(String word) {
    E constant = constants.get(word);
    Check.that(constant != null, "stored word %s is known", word);
    return constant;
  }
}
