/** Accounting and inventory periods on the command line. */
package org.trueup.app.period;
