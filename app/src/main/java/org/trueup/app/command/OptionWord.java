package org.trueup.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.input.Notation;

/**
 * Options that take one of a few words: {@code one-line}, written {@code one_line} in scenarios.
 */
public final class OptionWord {

  private OptionWord() {}

  /**
   * The constant that a word names, in small or capital letters; none for a blank one.
   *
   * @param option name of the option
   * @throws Refusal OPTION-SYNTAX for a word that is not known
   */
  public static <E extends Enum<E>> Optional<E> of(Class<E> type, String option, String word) {
    if (word.isBlank()) {
      return Optional.empty();
    }
    E known = Notation.word(type, word.strip().replace('-', '_'));
    if (known == null) {
      throw new Refusal(
          new Failure(
              "OPTION-SYNTAX",
              Place.NOWHERE,
              "The option " + option + " cannot be " + word + ".",
              "Write " + words(type) + "."));
    }
    return Optional.of(known);
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(" or "));
  }
}
