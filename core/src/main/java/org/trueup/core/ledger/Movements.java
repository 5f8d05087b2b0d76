package org.trueup.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The movements in memory, rising by number, and where each transaction begins among them. */
final class Movements {

  private final List<Movement> byNumber = new ArrayList<>();
  private final Map<String, Movement> firstOfTransaction = new HashMap<>();

  void add(Movement movement) {
    byNumber.add(movement);
    firstOfTransaction.putIfAbsent(movement.entry().origin().transactionId(), movement);
  }

  /** The movement of a number, or null. */
  Movement find(long entryNo) {
    int position = positionOf(entryNo);
    return position < 0 ? null : byNumber.get(position);
  }

  /** The movements of a transaction, which follow each other because it was posted at once. */
  List<Movement> of(String transactionId) {
    Movement first = firstOfTransaction.get(transactionId);
    if (first == null) {
      return List.of();
    }
    int from = positionOf(first.entryNo());
    int to = from + 1;
    while (to < byNumber.size() && isOf(transactionId, byNumber.get(to))) {
      to++;
    }
    return to == from + 1 ? List.of(first) : List.copyOf(byNumber.subList(from, to));
  }

  private static boolean isOf(String transactionId, Movement movement) {
    return movement.entry().origin().transactionId().equals(transactionId);
  }

  /** Where a number stands, negative if it is missing; the first guess is right without gaps. */
  private int positionOf(long entryNo) {
    if (byNumber.isEmpty()) {
      return -1;
    }
    int low = 0;
    int high = byNumber.size() - 1;
    long guess = entryNo - byNumber.get(0).entryNo();
    int middle = Math.clamp(guess, low, high);
    while (low <= high) {
      long found = byNumber.get(middle).entryNo();
      if (found == entryNo) {
        return middle;
      }
      if (found < entryNo) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
      middle = (low + high) >>> 1;
    }
    return -1;
  }
}
