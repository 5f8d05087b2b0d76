package org.trueup.examples.adventureworks;

import java.util.List;
import org.trueup.examples.source.SourceFolder;

/** Everything that is read of the source, except its exchange rates. */
record Source(
    Products products,
    BillsOfMaterial bills,
    WorkCenters workCenters,
    List<WorkOrder> workOrders,
    Routings routings,
    List<PurchaseOrder> purchaseOrders,
    List<SalesLine> salesLines,
    OpeningStock openingStock,
    StandardCosts standardCosts,
    VendorPrices vendorPrices) {

  static Source read(SourceFolder folder) {
    Products products = Products.read(folder);
    List<WorkOrder> workOrders = WorkOrders.read(folder);
    return new Source(
        products,
        BillsOfMaterial.read(folder),
        WorkCenters.read(folder),
        workOrders,
        Routings.averageOf(workOrders),
        PurchaseOrders.read(folder),
        SalesLine.read(folder),
        OpeningStock.read(folder),
        StandardCosts.read(folder, products),
        VendorPrices.read(folder));
  }
}
