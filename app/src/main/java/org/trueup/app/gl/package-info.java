/** Posting inventory cost to the general ledger on the command line (gl-posting.md 5 and 7). */
package org.trueup.app.gl;
