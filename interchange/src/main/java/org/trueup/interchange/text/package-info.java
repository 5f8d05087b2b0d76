/**
 * Files as text: strict UTF-8, gzip by name, CSV with a header row.
 *
 * <p>Whatever keeps a file from being read to its end becomes a failure with the line that was
 * reached, not an exception: a truncated archive, an encoding that is not UTF-8, an open quote.
 */
package org.trueup.interchange.text;
