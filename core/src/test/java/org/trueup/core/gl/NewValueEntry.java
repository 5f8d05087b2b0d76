package org.trueup.core.gl;

import java.time.LocalDate;
import java.util.Map;
import org.trueup.core.company.Dimensions;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/** Builds value entries of examples field by field. */
final class NewValueEntry {

  private final long no;
  private final ItemLedgerEntryType movement;
  private ValueEntryType type = ValueEntryType.DIRECT_COST;
  private VarianceType variance = VarianceType.NONE;
  private String date = "2020-01-01";
  private String documentNo = "DOC";
  private String item = "ITEM";
  private String location = "";
  private String inventoryPostingGroup = "";
  private String genBusPostingGroup = "";
  private String genProdPostingGroup = "";
  private String sourceNo = "";
  private OrderType orderType = OrderType.NONE;
  private String orderNo = "";
  private Dimensions dimensions = Dimensions.NONE;
  private Cost actual = Cost.ZERO;
  private Cost expected = Cost.ZERO;
  private boolean expectedCost;
  private boolean inventoriable = true;

  private NewValueEntry(long no, ItemLedgerEntryType movement) {
    this.no = no;
    this.movement = movement;
  }

  static NewValueEntry of(long no, ItemLedgerEntryType movement) {
    return new NewValueEntry(no, movement);
  }

  NewValueEntry type(ValueEntryType value) {
    type = value;
    return this;
  }

  NewValueEntry variance(VarianceType value) {
    type = ValueEntryType.VARIANCE;
    variance = value;
    return this;
  }

  NewValueEntry on(String value) {
    date = value;
    return this;
  }

  NewValueEntry document(String value) {
    documentNo = value;
    return this;
  }

  NewValueEntry item(String value) {
    item = value;
    return this;
  }

  NewValueEntry at(String value) {
    location = value;
    return this;
  }

  NewValueEntry groups(String inventory, String business, String product) {
    inventoryPostingGroup = inventory;
    genBusPostingGroup = business;
    genProdPostingGroup = product;
    return this;
  }

  NewValueEntry source(String value) {
    sourceNo = value;
    return this;
  }

  NewValueEntry order(OrderType kind, String number) {
    orderType = kind;
    orderNo = number;
    return this;
  }

  NewValueEntry dimension(String code, String value) {
    dimensions = Dimensions.of(Map.of(code, value));
    return this;
  }

  NewValueEntry actual(String lcy) {
    return actual(lcy, "0");
  }

  NewValueEntry actual(String lcy, String acy) {
    actual = new Cost(Fixed.parse(lcy), Fixed.parse(acy));
    return this;
  }

  /** Expected cost beside actual cost: what an invoice reverses. */
  NewValueEntry reversing(String lcy) {
    expected = new Cost(Fixed.parse(lcy), 0);
    return this;
  }

  NewValueEntry expected(String lcy) {
    return expected(lcy, "0");
  }

  NewValueEntry expected(String lcy, String acy) {
    expected = new Cost(Fixed.parse(lcy), Fixed.parse(acy));
    expectedCost = true;
    return this;
  }

  NewValueEntry notInventoriable() {
    inventoriable = false;
    return this;
  }

  ValueEntry entry() {
    boolean capacity = movement == ItemLedgerEntryType.CAPACITY;
    return new ValueEntry(
        no,
        origin(),
        capacity ? 0 : no,
        capacity ? no : 0,
        movement,
        type,
        variance,
        "",
        LocalDate.parse(date),
        LocalDate.parse(date),
        documentNo,
        new ValueEntry.Quantities(Fixed.ONE, 0, 0),
        Cost.ZERO,
        actual,
        expected,
        Cost.ZERO,
        0,
        0,
        new ValueEntry.Flags(expectedCost, inventoriable, false, false, false),
        0,
        1);
  }

  CostToPost cost() {
    return CostToPost.unposted(entry());
  }

  private Origin origin() {
    return new Origin(
        item,
        "",
        location,
        inventoryPostingGroup,
        genBusPostingGroup,
        genProdPostingGroup,
        "EXT",
        sourceNo,
        orderType,
        orderNo,
        0,
        "JOB",
        "",
        dimensions,
        "",
        "T" + no);
  }
}
