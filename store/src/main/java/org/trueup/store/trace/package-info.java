/**
 * Tracing between general ledger entries, value entries, movements of goods, applications and
 * documents (gl-tracing.md 2 and 3), as a tree that starts anywhere and goes both ways.
 *
 * <p>From a general ledger entry the tree goes to the value entries with their shares, from there
 * to the movement, through applications to the movements that supplied it, and to their cost and
 * its general ledger entries. An entry that stands in the tree already is not unfolded again.
 */
package org.trueup.store.trace;
