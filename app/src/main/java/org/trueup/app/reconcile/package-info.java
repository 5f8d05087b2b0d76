/** The question whether inventory and the general ledger agree, and why not. */
package org.trueup.app.reconcile;
