package org.trueup.store.trace;

import java.util.ArrayList;
import java.util.List;
import org.trueup.store.trace.TraceNode.Figure;
import org.trueup.store.trace.TraceNode.Kind;

/** A node of a trace that is still being unfolded. */
final class Draft {

  final Kind kind;
  final String id;
  final Link.Way way;
  private final String relation;
  private final String text;
  private final List<Figure> figures;
  private final List<Draft> children = new ArrayList<>();
  private boolean seenBefore;
  private boolean cut;
  private int more;

  Draft(Kind kind, String id, Link.Way way, String relation, String text, List<Figure> figures) {
    this.kind = kind;
    this.id = id;
    this.way = way;
    this.relation = relation;
    this.text = text;
    this.figures = figures;
  }

  /** The number of an entry. */
  long number() {
    return Long.parseLong(id);
  }

  /** Adds a child unless there are as many as may be shown; then it is only counted. */
  void add(Draft child, int breadth) {
    if (children.size() < breadth) {
      children.add(child);
    } else {
      more++;
    }
  }

  List<Draft> children() {
    return children;
  }

  void markSeenBefore() {
    seenBefore = true;
  }

  /** Says that what caused it is not shown, because the trace is deep enough. */
  void markCut() {
    cut = true;
  }

  /** Counts entries that are not shown. */
  void addMore(int count) {
    more += count;
  }

  TraceNode node() {
    return new TraceNode(
        kind,
        id,
        relation,
        text,
        List.copyOf(figures),
        seenBefore,
        cut,
        more,
        children.stream().map(Draft::node).toList());
  }
}
