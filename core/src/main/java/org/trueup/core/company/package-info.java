/**
 * The set-up of a company: settings, items, posting setups, periods.
 *
 * <p>Everything here is immutable and has been checked by whoever read it. {@link
 * org.trueup.core.company.Company} is the one place that finds a row.
 */
package org.trueup.core.company;
