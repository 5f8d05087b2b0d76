package org.trueup.core.rollup;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.trueup.core.company.BomLine;
import org.trueup.core.company.CapacityCenter;
import org.trueup.core.company.CapacityType;
import org.trueup.core.company.Company;
import org.trueup.core.company.CostShares;
import org.trueup.core.company.Item;
import org.trueup.core.company.ItemUnitOfMeasure;
import org.trueup.core.company.Replenishment;
import org.trueup.core.company.RoutingLine;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.ItemCard;
import org.trueup.core.ledger.Ledger;

/**
 * Calculates the standard cost of produced items from their bills of material and routings, lowest
 * level first (costing.md 10, end).
 *
 * <p>Shares are rounded to the unit amount precision, once each; the standard cost is their sum, so
 * nothing is left over.
 */
public final class StandardCostRollUp {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Ledger ledger;
  private final Company company;
  private final Map<String, Rolled> known = new HashMap<>();
  private final Set<String> path = new HashSet<>();

  /** A calculation on the cards of a ledger. */
  public StandardCostRollUp(Ledger ledger) {
    this.ledger = ledger;
    this.company = ledger.company();
  }

  /**
   * The cost of one unit.
   *
   * @param singleLevel shares of the item's own level
   * @param rolledUp shares over all levels
   */
  public record Rolled(CostShares singleLevel, CostShares rolledUp) {}

  /**
   * Sets standard cost and shares on the cards of the chosen standard items that have a bill of
   * material or a routing.
   *
   * @throws Refusal if a bill of material contains itself
   */
  public void apply(Predicate<String> items) {
    for (Item item : company.items().values()) {
      if (items.test(item.no()) && item.isStandard() && isMade(item)) {
        Rolled rolled = of(item.no());
        ledger
            .item(item.no())
            .card()
            .setStandardCost(rolled.singleLevel().total(), rolled.singleLevel(), rolled.rolledUp());
      }
    }
  }

  private boolean isMade(Item item) {
    boolean described =
        !company.bomLinesOf(item.no()).isEmpty() || !company.routingLinesOf(item.no()).isEmpty();
    return item.replenishment() != Replenishment.PURCHASE && described;
  }

  /** The cost of an item; of one that is not made it is the card cost, wholly material. */
  public Rolled of(String itemNo) {
    Rolled found = known.get(itemNo);
    if (found != null) {
      return found;
    }
    Item item = company.item(itemNo);
    Rolled rolled = isMade(item) ? ofMade(item) : ofBought(item);
    known.put(itemNo, rolled);
    return rolled;
  }

  private Rolled ofBought(Item item) {
    ItemCard card = ledger.item(item.no()).card();
    CostShares shares =
        item.isInventory()
            ? CostShares.ofMaterial(card.unitCost())
            : new CostShares(0, 0, 0, 0, 0, card.unitCost());
    return new Rolled(shares, shares);
  }

  private Rolled ofMade(Item item) {
    if (!path.add(item.no())) {
      throw new Refusal(
          new Failure(
              "BOM-CIRCULAR",
              Place.NOWHERE,
              "the bill of material of item " + item.no() + " contains the item itself.",
              "Take the item out of its own structure."));
    }
    Sum own = new Sum();
    Sum below = new Sum();
    for (BomLine line : company.bomLinesOf(item.no())) {
      addComponent(item, line, own, below);
    }
    addOperations(item, own);
    own.addOverhead(item);
    path.remove(item.no());
    CostShares single = own.shares(precision());
    return new Rolled(single, below.withOwnWork(own).shares(precision()));
  }

  private long precision() {
    return company.settings().unitAmountRoundingPrecision();
  }

  private void addComponent(Item product, BomLine line, Sum own, Sum below) {
    Item component = company.item(line.component());
    BigDecimal units =
        company
            .unitOfMeasure(line.component(), line.unitOfMeasure())
            .map(ItemUnitOfMeasure::qtyPerUnitOfMeasure)
            .orElse(BigDecimal.ONE);
    BigDecimal quantity =
        line.quantityPer()
            .multiply(units)
            .multiply(withPercent(line.scrapPct()))
            .multiply(scrapFactor(company.routingLinesOf(product.no()), 0));
    Rolled rolled = of(component.no());
    BigDecimal unitCost = componentCost(component, rolled);
    if (component.isInventory()) {
      own.material = own.material.add(unitCost.multiply(quantity));
    } else {
      own.nonInventory = own.nonInventory.add(unitCost.multiply(quantity));
    }
    below.add(rolled.rolledUp(), quantity);
  }

  /** A made component costs what was calculated for it, any other its card cost. */
  private BigDecimal componentCost(Item component, Rolled rolled) {
    return Fixed.toDecimal(
        isMade(component) && component.isStandard()
            ? rolled.singleLevel().total()
            : ledger.item(component.no()).card().unitCost());
  }

  private static BigDecimal withPercent(long percent) {
    return HUNDRED.add(Fixed.toDecimal(percent)).divide(HUNDRED);
  }

  /** What must be started so that one good unit leaves the last operation. */
  private static BigDecimal scrapFactor(List<RoutingLine> operations, int from) {
    BigDecimal factor = BigDecimal.ONE;
    for (RoutingLine operation : operations.subList(from, operations.size())) {
      factor = factor.multiply(withPercent(operation.scrapPct()));
    }
    return factor;
  }

  private void addOperations(Item item, Sum own) {
    List<RoutingLine> operations = company.routingLinesOf(item.no());
    for (int i = 0; i < operations.size(); i++) {
      RoutingLine operation = operations.get(i);
      BigDecimal time = Fixed.toDecimal(operation.runTime()).multiply(scrapFactor(operations, i));
      if (company.settings().costIncludingSetup()) {
        time = time.add(Fixed.toDecimal(operation.setupTime()));
      }
      addOperation(operation.capacityType(), operation.capacityNo(), time, own);
    }
  }

  private void addOperation(CapacityType type, String no, BigDecimal time, Sum own) {
    CapacityCenter center =
        company
            .capacityCenter(type, no)
            .orElseThrow(
                () ->
                    new Refusal(
                        new Failure(
                            "CAPACITY-CENTER-UNKNOWN",
                            Place.NOWHERE,
                            "the routing names the unknown capacity center " + no + ".",
                            "Add it to capacity_centers.")));
    BigDecimal direct = Fixed.toDecimal(center.directUnitCost());
    BigDecimal overhead =
        direct
            .multiply(Fixed.toDecimal(center.indirectCostPct()))
            .divide(HUNDRED)
            .add(Fixed.toDecimal(center.overheadRate()));
    if (center.subcontractor().isEmpty()) {
      own.capacity = own.capacity.add(direct.multiply(time));
    } else {
      own.subcontracted = own.subcontracted.add(direct.multiply(time));
    }
    own.capOverhead = own.capOverhead.add(overhead.multiply(time));
  }

  /** Shares while they are being added up, unrounded. */
  private static final class Sum {

    private BigDecimal material = BigDecimal.ZERO;
    private BigDecimal capacity = BigDecimal.ZERO;
    private BigDecimal subcontracted = BigDecimal.ZERO;
    private BigDecimal capOverhead = BigDecimal.ZERO;
    private BigDecimal mfgOverhead = BigDecimal.ZERO;
    private BigDecimal nonInventory = BigDecimal.ZERO;

    void add(CostShares shares, BigDecimal quantity) {
      material = material.add(Fixed.toDecimal(shares.material()).multiply(quantity));
      capacity = capacity.add(Fixed.toDecimal(shares.capacity()).multiply(quantity));
      subcontracted = subcontracted.add(Fixed.toDecimal(shares.subcontracted()).multiply(quantity));
      capOverhead = capOverhead.add(Fixed.toDecimal(shares.capOverhead()).multiply(quantity));
      mfgOverhead = mfgOverhead.add(Fixed.toDecimal(shares.mfgOverhead()).multiply(quantity));
      nonInventory =
          nonInventory.add(Fixed.toDecimal(shares.materialNonInventory()).multiply(quantity));
    }

    /** Overhead of the product on everything below it. */
    void addOverhead(Item item) {
      BigDecimal base =
          material.add(nonInventory).add(capacity).add(subcontracted).add(capOverhead);
      mfgOverhead =
          base.multiply(Fixed.toDecimal(item.indirectCostPct()))
              .divide(HUNDRED)
              .add(Fixed.toDecimal(item.overheadRate()));
    }

    /** These shares of the components with the work of the item's own level. */
    Sum withOwnWork(Sum own) {
      capacity = capacity.add(own.capacity);
      subcontracted = subcontracted.add(own.subcontracted);
      capOverhead = capOverhead.add(own.capOverhead);
      mfgOverhead = mfgOverhead.add(own.mfgOverhead);
      return this;
    }

    CostShares shares(long precision) {
      return new CostShares(
          Fixed.round(material, precision),
          Fixed.round(capacity, precision),
          Fixed.round(subcontracted, precision),
          Fixed.round(capOverhead, precision),
          Fixed.round(mfgOverhead, precision),
          Fixed.round(nonInventory, precision));
    }
  }
}
