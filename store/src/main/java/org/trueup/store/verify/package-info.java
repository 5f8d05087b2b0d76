/**
 * Verification: recomputes from the facts what must hold, and names every entry for which it does
 * not.
 *
 * <p>A {@link org.trueup.store.verify.Rule} is one question in SQL whose rows are its findings;
 * {@link org.trueup.store.verify.Verification} puts all of them and computes the hashes of the
 * registers again. Nothing is repaired.
 */
package org.trueup.store.verify;
