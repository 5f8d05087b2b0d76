package org.trueup.core.transaction;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.trueup.core.company.Dimensions;
import org.trueup.core.transaction.Transaction.Charge;
import org.trueup.core.transaction.Transaction.Component;
import org.trueup.core.transaction.Transaction.Costs;
import org.trueup.core.transaction.Transaction.Document;
import org.trueup.core.transaction.Transaction.Goods;
import org.trueup.core.transaction.Transaction.Links;
import org.trueup.core.transaction.Transaction.Production;
import org.trueup.core.transaction.Transaction.Revaluation;

/**
 * The hash of what a transaction says, by which the same id with other content is found
 * (interface.md 3).
 *
 * <p>It is the SHA-256 of one line {@code name=value} for each value that is not the default, in a
 * fixed order. Decimals are written without trailing zeros and codes in capital letters, so that
 * the same transaction has the same hash whatever file it came from. Adding a column to the product
 * leaves old hashes as they are, as long as its default means what was meant before.
 */
public final class TransactionHash {

  private final StringBuilder text = new StringBuilder(256);

  private TransactionHash() {}

  /** The hash in hexadecimal. */
  public static String of(Transaction transaction) {
    TransactionHash hash = new TransactionHash();
    hash.add(transaction);
    return hash.hex();
  }

  private String hex() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private void add(Transaction transaction) {
    text("id", transaction.id());
    code("kind", transaction.kind().name());
    code("posting_date", transaction.postingDate().toString());
    add(transaction.document());
    add(transaction.goods());
    add(transaction.costs());
    add(transaction.links());
    code("order_no", transaction.order().orderNo());
    whole("order_line", transaction.order().orderLine());
    add(transaction.production());
    add(transaction.revaluation());
    add(transaction.charge());
  }

  private void add(Document document) {
    code("document_no", document.documentNo());
    code("external_document_no", document.externalDocumentNo());
    code("invoice_no", document.invoiceNo());
    code("source_no", document.sourceNo());
    text("description", document.description());
    code("gen_bus_posting_group", document.genBusPostingGroup());
    code("gen_prod_posting_group", document.genProdPostingGroup());
    code("job", document.job());
    code("job_task", document.jobTask());
    dimensions("dim.", document.dimensions());
  }

  private void add(Goods goods) {
    code("item", goods.item());
    code("variant", goods.variant());
    code("location", goods.location());
    code("new_location", goods.newLocation());
    if (goods.newVariant() != null) {
      line("new_variant", goods.newVariant().toUpperCase(Locale.ROOT));
    }
    code("in_transit_location", goods.inTransitLocation());
    if (goods.newDimensions() != null) {
      line("new_dimensions", "");
      dimensions("new_dim.", goods.newDimensions());
    }
    figure("quantity", goods.quantity());
    figure("quantity_base", goods.quantityBase());
    figure("quantity_counted", goods.quantityCounted());
    figure("invoiced_quantity", goods.invoicedQuantity());
    code("unit_of_measure", goods.unitOfMeasure());
    code("lot_no", goods.lotNo());
    code("serial_no", goods.serialNo());
    truth("drop_shipment", goods.dropShipment());
  }

  private void add(Costs costs) {
    figure("direct_unit_cost", costs.directUnitCost());
    figure("unit_cost", costs.unitCost());
    figure("unit_amount", costs.unitAmount());
    figure("amount", costs.amount());
    figure("unit_price", costs.unitPrice());
    figure("sales_amount", costs.salesAmount());
    figure("indirect_cost_pct", costs.indirectCostPct());
    figure("overhead_rate", costs.overheadRate());
    figure("non_deductible_vat", costs.nonDeductibleVat());
    code("currency", costs.currency());
    figure("amount_in_currency", costs.amountInCurrency());
    figure("direct_unit_cost_in_currency", costs.directUnitCostInCurrency());
  }

  private void add(Links links) {
    references("invoices", links.invoices());
    references("applies_to", links.appliesTo());
    references("applies_from", links.appliesFrom());
    references("assigned_to", links.assignedTo());
    references("ships", links.ships());
    references("undoes", links.undoes());
    references("outbound", links.outbound());
    references("inbound", links.inbound());
  }

  private void add(Production production) {
    figure("scrap_quantity", production.scrapQuantity());
    code("operation_no", production.operationNo());
    if (production.capacityType() != null) {
      code("capacity_type", production.capacityType().name());
    }
    code("capacity_no", production.capacityNo());
    truth("subcontracting", production.subcontracting());
    code("status", production.status());
    code("routing_no", production.routingNo());
    production.components().ifPresent(components -> components.forEach(this::add));
    truth("update_unit_cost", production.updateUnitCost());
  }

  private void add(Component component) {
    line("component", String.valueOf(component.line()));
    code("component.item", component.item());
    code("component.variant", component.variant());
    figure("component.quantity_per", component.quantityPer());
    code("component.unit_of_measure", component.unitOfMeasure());
  }

  private void add(Revaluation revaluation) {
    if (revaluation.per() != null) {
      code("per", revaluation.per().name());
    }
    truth("by_location", revaluation.byLocation());
    truth("by_variant", revaluation.byVariant());
    figure("unit_cost_revalued", revaluation.unitCostRevalued());
    figure("inventory_value_revalued", revaluation.inventoryValueRevalued());
    truth("update_standard_cost", revaluation.updateStandardCost());
  }

  private void add(Charge charge) {
    code("item_charge", charge.no());
    if (charge.side() != null) {
      code("side", charge.side().name());
    }
  }

  private void line(String name, String value) {
    text.append(name).append('=').append(value).append('\n');
  }

  private void text(String name, String value) {
    if (!value.isEmpty()) {
      line(name, value.replace("\\", "\\\\").replace("\n", "\\n"));
    }
  }

  private void code(String name, String value) {
    text(name, value.toUpperCase(Locale.ROOT));
  }

  private void whole(String name, int value) {
    if (value != 0) {
      line(name, String.valueOf(value));
    }
  }

  private void truth(String name, boolean value) {
    if (value) {
      line(name, "true");
    }
  }

  private void figure(String name, BigDecimal value) {
    if (value != null) {
      line(name, value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }
  }

  private void references(String name, List<EntryReference> references) {
    references.forEach(reference -> line(name, reference.toString()));
  }

  private void dimensions(String prefix, Dimensions dimensions) {
    dimensions
        .values()
        .forEach((code, value) -> code(prefix + code.toUpperCase(Locale.ROOT), value));
  }
}
