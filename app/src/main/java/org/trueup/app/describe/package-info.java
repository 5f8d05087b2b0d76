/** What may stand in a company folder and in a file of transactions, on the command line. */
package org.trueup.app.describe;
