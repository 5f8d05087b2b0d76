package org.trueup.store.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trueup.core.decimal.Fixed;

/** A trace as lines of text, indented like a tree. */
public final class TraceText {

  private final List<String> lines = new ArrayList<>();

  private TraceText() {}

  /** The lines of some traces. */
  public static List<String> lines(List<TraceNode> roots) {
    TraceText text = new TraceText();
    roots.forEach(root -> text.add(root, "", ""));
    return text.lines;
  }

  private void add(TraceNode node, String first, String following) {
    lines.add(first + line(node));
    int last = node.children().size() - 1;
    for (int index = 0; index <= last; index++) {
      boolean isLast = index == last && node.more() == 0;
      add(
          node.children().get(index),
          following + (isLast ? "└─ " : "├─ "),
          following + (isLast ? "   " : "│  "));
    }
    if (node.more() > 0) {
      lines.add(following + "└─ and " + node.more() + " more");
    }
  }

  private static String line(TraceNode node) {
    String figures =
        node.figures().stream()
            .map(figure -> figure.name() + " " + Fixed.toText(figure.value()))
            .collect(Collectors.joining(", "));
    return (node.relation().isEmpty() ? "" : node.relation() + ": ")
        + node.kind().words()
        + " "
        + node.id()
        + (node.text().isEmpty() ? "" : ", " + node.text())
        + (figures.isEmpty() ? "" : "; " + figures)
        + (node.seenBefore() ? " (shown elsewhere)" : "")
        + (node.cut() ? " (its causes are left out, see --depth)" : "");
  }
}
