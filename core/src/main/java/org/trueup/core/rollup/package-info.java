/**
 * Standard cost of produced items, rolled up over bills of material and routings.
 *
 * <p>The single-level shares are what the top level adds; the rolled-up shares are what the whole
 * structure holds. Both have the same sum unless a component's standard cost was set by hand.
 */
package org.trueup.core.rollup;
