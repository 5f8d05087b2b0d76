/**
 * Closing the income statement of a fiscal year (periods.md 4).
 *
 * <p>On the closing date, which comes after the last day of the year and before the first of the
 * next, each income statement account is brought to zero and what stood there goes to retained
 * earnings. {@link org.trueup.core.closing.IncomeStatementClosing} takes the sums of the general
 * ledger and makes the lines of a journal of them; it posts nothing, since the journals of the
 * general ledger are kept elsewhere. Posted there and brought back as external entries, the lines
 * are part of the next sums, so a later run carries only what was posted since.
 *
 * <p>What never changes: the lines sum to zero in both currencies; nothing is rounded.
 *
 * <p>Codes: {@code FISCAL-YEAR-UNKNOWN}, {@code FISCAL-YEAR-NOT-CLOSED}, {@code
 * DOCUMENT-NO-REQUIRED}, {@code RETAINED-EARNINGS-ACCOUNT-REQUIRED}, {@code
 * RETAINED-EARNINGS-ACCOUNT-NOT-ALLOWED}, {@code UNKNOWN-CODE}, {@code BALANCE-PER-LINE-REQUIRED}.
 */
package org.trueup.core.closing;
