package org.trueup.store.trace;

import java.util.List;

/**
 * An entry in a trace and what it leads to.
 *
 * @param kind what it is
 * @param id its number, document number or transaction id
 * @param relation how it is related to the node above, in a word or two; blank at the top
 * @param text what it says, in words
 * @param figures its amounts and quantities
 * @param seenBefore whether it stands elsewhere in the tree with what it leads to
 * @param cut whether its causes are not shown for want of levels
 * @param more how many further entries it leads to that are not shown
 * @param children what it leads to
 */
public record TraceNode(
    Kind kind,
    String id,
    String relation,
    String text,
    List<Figure> figures,
    boolean seenBefore,
    boolean cut,
    int more,
    List<TraceNode> children) {

  /** What can be traced. */
  public enum Kind {
    /** Entry of the general ledger. */
    GL_ENTRY("G/L entry"),
    /** Value entry. */
    VALUE_ENTRY("value entry"),
    /** Movement of goods. */
    ITEM_LEDGER_ENTRY("item ledger entry"),
    /** Use of capacity. */
    CAPACITY_LEDGER_ENTRY("capacity ledger entry"),
    /** Average cost of an item in a period. */
    AVERAGE("average cost of"),
    /** Production or assembly order. */
    ORDER("order"),
    /** Document. */
    DOCUMENT("document"),
    /** Transaction. */
    TRANSACTION("transaction");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words. */
    public String words() {
      return words;
    }
  }

  /**
   * An amount or quantity.
   *
   * @param name what it is, such as {@code share}
   * @param value fixed value
   */
  public record Figure(String name, long value) {}
}
