package org.trueup.store.verify;

/**
 * A rule with the question that finds what breaks it.
 *
 * @param code stable code
 * @param text the rule in a sentence
 * @param subject what an entry number of the answer stands for, such as {@code value entry}
 * @param sql question with the columns {@code subject}, {@code found} and {@code expected}
 */
record Rule(String code, String text, String subject, String sql) {}
