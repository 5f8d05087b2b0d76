package org.trueup.examples.adventureworks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.examples.folder.HandWrittenTable;
import org.trueup.examples.folder.Table;

/** The accounts of each inventory posting group, the same at every location. */
final class PostingSetup {

  private PostingSetup() {}

  /** One row per location, the blank one first, and inventory posting group. */
  static Table inventoryPostingSetup(WorkCenters workCenters) {
    Table groups = HandWrittenTable.besides(PostingSetup.class, "inventory_posting_groups");
    Stream<String> locations =
        Stream.concat(Stream.of(""), workCenters.places().stream().map(WorkCenters.Place::code));
    return Table.of(
        "inventory_posting_setup",
        prefixed("location", groups.columns()),
        locations.flatMap(
            location -> groups.rows().stream().map(group -> prefixed(location, group))));
  }

  private static List<String> prefixed(String first, List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.addFirst(first);
    return all;
  }
}
