/**
 * The general ledger as a journal of hledger, a plain-text accounting program that checks by itself
 * that every transaction balances (interchange.md 3).
 */
package org.trueup.interchange.hledger;
