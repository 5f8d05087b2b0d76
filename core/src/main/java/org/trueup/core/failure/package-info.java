/**
 * Refusals and broken rules.
 *
 * <p>Wrong input is a {@link org.trueup.core.failure.Failure}: a value with a code, a place, a
 * reason and a remedy. A defect of the product is an {@link java.lang.IllegalStateException} from
 * {@link org.trueup.core.failure.Check}: it stops the run.
 */
package org.trueup.core.failure;
