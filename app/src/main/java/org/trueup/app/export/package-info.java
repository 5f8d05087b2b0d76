/** Whole ledgers for other tools. */
package org.trueup.app.export;
