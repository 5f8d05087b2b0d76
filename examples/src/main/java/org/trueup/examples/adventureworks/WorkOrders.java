package org.trueup.examples.adventureworks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.examples.source.SourceFolder;
import org.trueup.examples.source.SourceRow;

/** Reads the work orders and the operations done on them. */
final class WorkOrders {

  private WorkOrders() {}

  /** All work orders in the order of the source, which is that of their start. */
  static List<WorkOrder> read(SourceFolder source) {
    Map<Integer, List<WorkOrder.Operation>> operations = new HashMap<>();
    for (SourceRow row : source.rows("WorkOrderRouting")) {
      operations
          .computeIfAbsent(row.key("workorderid"), order -> new ArrayList<>())
          .add(operation(row));
    }
    return source.read("WorkOrder", row -> workOrder(row, operations));
  }

  private static WorkOrder workOrder(
      SourceRow row, Map<Integer, List<WorkOrder.Operation>> operations) {
    return new WorkOrder(
        row.key("workorderid"),
        row.key("productid"),
        row.decimal("orderqty"),
        row.decimal("stockedqty"),
        row.decimal("scrappedqty"),
        row.date("startdate"),
        row.date("enddate"),
        operations.getOrDefault(row.key("workorderid"), List.of()));
  }

  private static WorkOrder.Operation operation(SourceRow row) {
    return new WorkOrder.Operation(
        row.key("operationsequence"),
        row.key("locationid"),
        row.decimal("actualresourcehrs"),
        row.date("actualenddate"));
  }
}
