package org.trueup.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The committed company folders, read as they lie in the repository. */
enum Example {
  NORTHWIND("northwind"),
  ADVENTUREWORKS("adventureworks");

  private final Path folder;
  private List<Line> lines;

  Example(String folder) {
    this.folder = Path.of(folder);
  }

  List<Path> files() {
    return FolderReader.files(folder);
  }

  List<Map<String, String>> rows(String table) {
    return FolderReader.rows(folder, table, Function.identity());
  }

  /** All transactions in posting order, read once. */
  synchronized List<Line> lines() {
    if (lines == null) {
      lines = FolderReader.rows(folder, "transactions", Line::of);
    }
    return lines;
  }

  Stream<Line> lines(Predicate<Line> which) {
    return lines().stream().filter(which);
  }

  Stream<Line> ofKind(String kind) {
    return lines(line -> line.kind().equals(kind));
  }
}
