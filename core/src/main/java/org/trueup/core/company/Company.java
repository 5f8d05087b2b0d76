package org.trueup.core.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The set-up of one company: everything the engine must know that is not a transaction.
 *
 * <p>Codes are compared as they are written here; whoever reads input brings a code to the spelling
 * of the master data first (interface.md 1). What transactions change, such as the card cost of an
 * item, lives in the ledger and begins with the values found here.
 */
public final class Company {

  private final Settings settings;
  private final Map<String, Currency> currencies;
  private final List<ExchangeRate> exchangeRates;
  private final Map<String, GlAccount> glAccounts;
  private final Map<GroupPair, GeneralPostingSetup> generalPostingSetups;
  private final Map<GroupPair, InventoryPostingSetup> inventoryPostingSetups;
  private final Map<String, Item> items;
  private final Map<ItemCode, ItemUnitOfMeasure> unitsOfMeasure;
  private final List<ItemVariant> variants;
  private final Map<String, Location> locations;
  private final Map<StockKey, StockkeepingUnit> stockkeepingUnits;
  private final Map<String, List<StockkeepingUnit>> stockkeepingUnitsByItem;
  private final Map<String, ItemCharge> itemCharges;
  private final Map<CapacityKey, CapacityCenter> capacityCenters;
  private final List<AccountingPeriod> accountingPeriods;
  private final List<InventoryPeriod> inventoryPeriods;
  private final Map<String, List<BomLine>> bomLines;
  private final Map<String, List<RoutingLine>> routingLines;
  private final Map<String, NoSeries> noSeries;
  private final List<JournalBatch> journalBatches;
  private final List<ExternalGlEntry> externalGlEntries;
  private final CompanyRows rows;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  private Company(Builder builder) {
    settings = builder.settings;
    currencies = byKey(builder.currencies, Currency::code);
    exchangeRates = List.copyOf(builder.exchangeRates);
    glAccounts = byKey(builder.glAccounts, GlAccount::no);
    generalPostingSetups =
        byKey(
            builder.generalPostingSetups,
            row -> new GroupPair(row.genBusPostingGroup(), row.genProdPostingGroup()));
    inventoryPostingSetups =
        byKey(
            builder.inventoryPostingSetups,
            row -> new GroupPair(row.location(), row.inventoryPostingGroup()));
    items = byKey(builder.items, Item::no);
    unitsOfMeasure = byKey(builder.unitsOfMeasure, row -> new ItemCode(row.item(), row.code()));
    variants = List.copyOf(builder.variants);
    locations = byKey(builder.locations, Location::code);
    stockkeepingUnits =
        byKey(
            builder.stockkeepingUnits,
            row -> new StockKey(row.item(), row.variant(), row.location()));
    stockkeepingUnitsByItem =
        grouped(List.copyOf(stockkeepingUnits.values()), StockkeepingUnit::item);
    itemCharges = byKey(builder.itemCharges, ItemCharge::no);
    capacityCenters = byKey(builder.capacityCenters, row -> new CapacityKey(row.type(), row.no()));
    accountingPeriods = List.copyOf(builder.accountingPeriods);
    inventoryPeriods = List.copyOf(builder.inventoryPeriods);
    bomLines = grouped(builder.bomLines, BomLine::item);
    routingLines = grouped(builder.routingLines, RoutingLine::item);
    noSeries = byKey(builder.noSeries, NoSeries::code);
    journalBatches = List.copyOf(builder.journalBatches);
    externalGlEntries = List.copyOf(builder.externalGlEntries);
    rows = builder.rows;
  }

  private record ItemCode(String item, String code) {}

  private record CapacityKey(CapacityType type, String no) {}

  private record GroupPair(String first, String second) {}

  /**
   * An item at a place, in a variant.
   *
   * @param item number of the item
   * @param variant code, blank for none
   * @param location code, blank for none
   */
  public record StockKey(String item, String variant, String location) {}

  private static <K, V> Map<K, V> byKey(List<V> rows, Function<V, K> key) {
    Map<K, V> map = new LinkedHashMap<>();
    rows.forEach(row -> map.put(key.apply(row), row));
    return Collections.unmodifiableMap(map);
  }

  private static <V> Map<String, List<V>> grouped(List<V> rows, Function<V, String> key) {
    Map<String, List<V>> map = new HashMap<>();
    rows.forEach(row -> map.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
    return Collections.unmodifiableMap(map);
  }

  /** The company-wide choices. */
  public Settings settings() {
    return settings;
  }

  /** All currencies by code. */
  public Map<String, Currency> currencies() {
    return currencies;
  }

  /** The additional reporting currency, if one is set up. */
  public Optional<Currency> additionalReportingCurrency() {
    return Optional.ofNullable(currencies.get(settings.additionalReportingCurrency()));
  }

  /** The rate of a currency on a day: the latest that starts on or before it. */
  public Optional<ExchangeRate> exchangeRate(String currency, LocalDate day) {
    ExchangeRate latest = null;
    for (ExchangeRate rate : exchangeRates) {
      boolean applies = rate.currency().equals(currency) && !rate.startingDate().isAfter(day);
      if (applies && (latest == null || latest.startingDate().isBefore(rate.startingDate()))) {
        latest = rate;
      }
    }
    return Optional.ofNullable(latest);
  }

  /** All rates in the order of the table. */
  public List<ExchangeRate> exchangeRates() {
    return exchangeRates;
  }

  /** The chart of accounts by number. */
  public Map<String, GlAccount> glAccounts() {
    return glAccounts;
  }

  /** The accounts of a business and product posting group. */
  public Optional<GeneralPostingSetup> generalPostingSetup(
      String genBusPostingGroup, String genProdPostingGroup) {
    return Optional.ofNullable(
        generalPostingSetups.get(new GroupPair(genBusPostingGroup, genProdPostingGroup)));
  }

  /** All rows of the general posting setup, in the order of the table. */
  public List<GeneralPostingSetup> generalPostingSetups() {
    return List.copyOf(generalPostingSetups.values());
  }

  /** The accounts of a location and inventory posting group. */
  public Optional<InventoryPostingSetup> inventoryPostingSetup(
      String location, String inventoryPostingGroup) {
    return Optional.ofNullable(
        inventoryPostingSetups.get(new GroupPair(location, inventoryPostingGroup)));
  }

  /** All rows of the inventory posting setup, in the order of the table. */
  public List<InventoryPostingSetup> inventoryPostingSetups() {
    return List.copyOf(inventoryPostingSetups.values());
  }

  /** All items by number, in the order of the table. */
  public Map<String, Item> items() {
    return items;
  }

  /**
   * An item that is known to exist.
   *
   * @throws NullPointerException if it does not
   */
  public Item item(String no) {
    return Objects.requireNonNull(items.get(no), no);
  }

  /** A unit of measure of an item. */
  public Optional<ItemUnitOfMeasure> unitOfMeasure(String item, String code) {
    return Optional.ofNullable(unitsOfMeasure.get(new ItemCode(item, code)));
  }

  /** All units of measure. */
  public List<ItemUnitOfMeasure> unitsOfMeasure() {
    return List.copyOf(unitsOfMeasure.values());
  }

  /** All variants. */
  public List<ItemVariant> variants() {
    return variants;
  }

  /** All locations by code. */
  public Map<String, Location> locations() {
    return locations;
  }

  /** Whether a location only holds goods on their way. */
  public boolean isInTransit(String location) {
    Location found = location.isEmpty() ? null : locations.get(location);
    return found != null && found.inTransit();
  }

  /** The stockkeeping unit of an item at a place, if there is one. */
  public Optional<StockkeepingUnit> stockkeepingUnit(StockKey key) {
    return Optional.ofNullable(stockkeepingUnits.get(key));
  }

  /** All stockkeeping units. */
  public Map<StockKey, StockkeepingUnit> stockkeepingUnits() {
    return stockkeepingUnits;
  }

  /** The stockkeeping units of an item, in the order of the table. */
  public List<StockkeepingUnit> stockkeepingUnitsOf(String item) {
    return stockkeepingUnitsByItem.getOrDefault(item, List.of());
  }

  /** All item charges by number. */
  public Map<String, ItemCharge> itemCharges() {
    return itemCharges;
  }

  /** A work center, machine center or resource. */
  public Optional<CapacityCenter> capacityCenter(CapacityType type, String no) {
    return Optional.ofNullable(capacityCenters.get(new CapacityKey(type, no)));
  }

  /** All capacity centers. */
  public List<CapacityCenter> capacityCenters() {
    return List.copyOf(capacityCenters.values());
  }

  /** The accounting periods in the order of the table. */
  public List<AccountingPeriod> accountingPeriods() {
    return accountingPeriods;
  }

  /** The inventory periods in the order of the table. */
  public List<InventoryPeriod> inventoryPeriods() {
    return inventoryPeriods;
  }

  /** The components of an item, in the order of the table. */
  public List<BomLine> bomLinesOf(String item) {
    return bomLines.getOrDefault(item, List.of());
  }

  /** All items that have components, with them. */
  public Map<String, List<BomLine>> bomLines() {
    return bomLines;
  }

  /** The operations of an item, in the order of the table. */
  public List<RoutingLine> routingLinesOf(String item) {
    return routingLines.getOrDefault(item, List.of());
  }

  /** A number series, if there is one of the code. */
  public Optional<NoSeries> noSeries(String code) {
    return Optional.ofNullable(noSeries.get(code));
  }

  /** All journal batches, in the order of the table. */
  public List<JournalBatch> journalBatches() {
    return journalBatches;
  }

  /** The journal batch of a name, in small or capital letters. */
  public Optional<JournalBatch> journalBatch(JournalName name) {
    return journalBatches.stream()
        .filter(batch -> batch.name().template().equalsIgnoreCase(name.template()))
        .filter(batch -> batch.name().batch().equalsIgnoreCase(name.batch()))
        .findFirst();
  }

  /** The entries of the company's own general ledger in another system. */
  public List<ExternalGlEntry> externalGlEntries() {
    return externalGlEntries;
  }

  /**
   * The tables that the company was made of, checked and spelled: jobs, dimensions and whatever
   * else no rule of the engine needs as a record. None where it was built without tables.
   */
  public CompanyRows rows() {
    return rows;
  }

  /**
   * What is computed from this set-up alone, for whoever asks for it, once however often.
   *
   * @param kind what it is
   * @param computation computes it; must not ask for anything derived itself
   */
  public <T> T derived(Class<T> kind, Function<Company, T> computation) {
    return kind.cast(derived.computeIfAbsent(kind, key -> computation.apply(this)));
  }

  /** A builder that starts with nothing but the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the rows of a set-up. A later row of the same key replaces an earlier one. */
  public static final class Builder {
    private Settings settings = Settings.DEFAULT;
    private final List<Currency> currencies = new ArrayList<>();
    private final List<ExchangeRate> exchangeRates = new ArrayList<>();
    private final List<GlAccount> glAccounts = new ArrayList<>();
    private final List<GeneralPostingSetup> generalPostingSetups = new ArrayList<>();
    private final List<InventoryPostingSetup> inventoryPostingSetups = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<ItemUnitOfMeasure> unitsOfMeasure = new ArrayList<>();
    private final List<ItemVariant> variants = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();
    private final List<StockkeepingUnit> stockkeepingUnits = new ArrayList<>();
    private final List<ItemCharge> itemCharges = new ArrayList<>();
    private final List<CapacityCenter> capacityCenters = new ArrayList<>();
    private final List<AccountingPeriod> accountingPeriods = new ArrayList<>();
    private final List<InventoryPeriod> inventoryPeriods = new ArrayList<>();
    private final List<BomLine> bomLines = new ArrayList<>();
    private final List<RoutingLine> routingLines = new ArrayList<>();
    private final List<NoSeries> noSeries = new ArrayList<>();
    private final List<JournalBatch> journalBatches = new ArrayList<>();
    private final List<ExternalGlEntry> externalGlEntries = new ArrayList<>();
    private CompanyRows rows = CompanyRows.NONE;

    private Builder() {}

    /** Sets the company-wide choices. */
    public Builder settings(Settings value) {
      settings = value;
      return this;
    }

    /** Adds a row. */
    public Builder add(Currency row) {
      currencies.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(ExchangeRate row) {
      exchangeRates.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(GlAccount row) {
      glAccounts.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(GeneralPostingSetup row) {
      generalPostingSetups.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(InventoryPostingSetup row) {
      inventoryPostingSetups.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(Item row) {
      items.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(ItemUnitOfMeasure row) {
      unitsOfMeasure.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(ItemVariant row) {
      variants.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(Location row) {
      locations.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(StockkeepingUnit row) {
      stockkeepingUnits.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(ItemCharge row) {
      itemCharges.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(CapacityCenter row) {
      capacityCenters.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(AccountingPeriod row) {
      accountingPeriods.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(InventoryPeriod row) {
      inventoryPeriods.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(BomLine row) {
      bomLines.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(RoutingLine row) {
      routingLines.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(NoSeries row) {
      noSeries.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(JournalBatch row) {
      journalBatches.add(row);
      return this;
    }

    /** Adds a row. */
    public Builder add(ExternalGlEntry row) {
      externalGlEntries.add(row);
      return this;
    }

    /** Sets the tables that the company is made of. */
    public Builder rows(CompanyRows value) {
      rows = value;
      return this;
    }

    /** The company of the rows so far. */
    public Company build() {
      return new Company(this);
    }
  }
}
