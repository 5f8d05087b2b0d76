/** The main job end to end: from a company folder to reconciled and verified ledgers. */
package org.trueup.bench.full;
