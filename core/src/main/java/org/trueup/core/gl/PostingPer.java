package org.trueup.core.gl;

/** How value entries are gathered into general ledger entries (gl-posting.md 4.4). */
public enum PostingPer {
  /** Each value entry has general ledger entries of its own. */
  ENTRY,
  /** Lines of equal key of the whole run are added up. */
  POSTING_GROUP
}
