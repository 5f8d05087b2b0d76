/**
 * Company folders: one CSV file for each table of a company's set-up (interface.md 2).
 *
 * <p>A folder is read in two steps. First its files become rows, and whatever is wrong with files
 * and header rows is told. Then {@link org.trueup.core.company.Companies} checks the rows.
 */
package org.trueup.interchange.company;
