package org.trueup.testkit.history;

import java.util.Map;

/** A subject of random histories: makes transactions of its kinds. */
@FunctionalInterface
interface Subject {

  /** Columns of a new transaction; none where nothing fits at the moment. */
  Map<String, Object> transaction();
}
