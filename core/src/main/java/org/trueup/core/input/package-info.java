/**
 * What people write in tables, read as values.
 *
 * <p>A {@link org.trueup.core.input.Column} says what may stand in a cell; {@link
 * org.trueup.core.input.Notation} knows how figures, dates and truth values are written. What is
 * wrong becomes a {@link org.trueup.core.failure.Failure} made by {@link
 * org.trueup.core.input.InputFailures}, the one place of the codes and words for faulty input.
 *
 * <p>A cell is text. A blank cell and a missing one are the same, unless a rule says otherwise.
 */
package org.trueup.core.input;
