package org.trueup.store.verify;

/**
 * Something that does not hold.
 *
 * @param code code of the rule
 * @param subject entry or register, such as {@code value entry 17}
 * @param found what stands there
 * @param expected what the facts give; blank where nothing may stand there
 * @param rule the rule in words
 */
public record Finding(String code, String subject, String found, String expected, String rule) {

  /** One line as a user reads it. */
  public String message() {
    String should = expected.isEmpty() ? "" : ", should be " + expected;
    return code + ": " + subject + ": " + found + should + ". " + rule;
  }
}
