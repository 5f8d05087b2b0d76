/**
 * The cost adjustment: brings the cost of decreases to their target (costing.md 8 to 10).
 *
 * <p>{@link org.trueup.core.costing.CostAdjustment} goes through the items level by level,
 * components before products, and through the finished orders between the levels. One item is
 * adjusted by computing target cost, subtracting what stands, and appending the difference; so a
 * second run appends nothing (INV-8).
 */
package org.trueup.core.costing;
