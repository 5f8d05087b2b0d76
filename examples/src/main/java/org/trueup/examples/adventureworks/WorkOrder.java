package org.trueup.examples.adventureworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order to make one product.
 *
 * @param operations the work done on it, by operation sequence; none on many orders
 */
record WorkOrder(
    int id,
    int productId,
    BigDecimal ordered,
    BigDecimal stocked,
    BigDecimal scrapped,
    LocalDate startDate,
    LocalDate endDate,
    List<Operation> operations) {

  /** The day on which nothing more is to come: product in stock and the last operation ended. */
  LocalDate finishDate() {
    return Stream.concat(Stream.of(endDate), operations.stream().map(Operation::endDate))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * Work done at a work centre.
   *
   * @param hours actual hours
   */
  record Operation(int sequence, int workCenter, BigDecimal hours, LocalDate endDate) {}
}
