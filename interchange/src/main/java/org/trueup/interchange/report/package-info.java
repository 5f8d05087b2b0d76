/**
 * Reports on their way out: one table with its parameters and totals, rendered for people or
 * machines.
 *
 * <p>Only the rendering for people rounds, and says so by its column kinds; CSV and JSON carry
 * every figure as it is.
 */
package org.trueup.interchange.report;
