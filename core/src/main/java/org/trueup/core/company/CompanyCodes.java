package org.trueup.core.company;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The codes of a company that transactions may name, ready to be looked up a million times. */
public final class CompanyCodes {

  private final Spellings items;
  private final Spellings locations;
  private final Spellings itemCharges;
  private final Spellings currencies;
  private final Spellings genBusPostingGroups;
  private final Spellings genProdPostingGroups;
  private final Spellings jobs;
  private final Spellings dimensions;
  private final Map<String, Spellings> variants;
  private final Map<String, Spellings> unitsOfMeasure;
  private final Map<String, Spellings> jobTasks;
  private final Map<String, Spellings> dimensionValues;
  private final Map<CapacityType, Spellings> capacityCenters = new EnumMap<>(CapacityType.class);

  /** The codes of a company. */
  public CompanyCodes(Company company) {
    CompanyRows rows = company.rows();
    items = new Spellings(company.items().keySet());
    locations = new Spellings(company.locations().keySet());
    itemCharges = new Spellings(company.itemCharges().keySet());
    currencies = new Spellings(currencies(company));
    genBusPostingGroups = groups(company, GeneralPostingSetup::genBusPostingGroup);
    genProdPostingGroups = groups(company, GeneralPostingSetup::genProdPostingGroup);
    variants = byOwner(company.variants(), ItemVariant::item, ItemVariant::code);
    unitsOfMeasure =
        byOwner(company.unitsOfMeasure(), ItemUnitOfMeasure::item, ItemUnitOfMeasure::code);
    jobs = new Spellings(column(rows, Table.JOBS, "no"));
    jobTasks = byOwner(rows, Table.JOB_TASKS, "job", "task_no");
    dimensions = new Spellings(column(rows, Table.DIMENSIONS, "code"));
    dimensionValues = byOwner(rows, Table.DIMENSION_VALUES, "dimension", "code");
    byOwner(company.capacityCenters(), CapacityCenter::type, CapacityCenter::no)
        .forEach(capacityCenters::put);
  }

  private static List<String> currencies(Company company) {
    List<String> all = new ArrayList<>(company.currencies().keySet());
    all.add(company.settings().localCurrency());
    return all;
  }

  private static Spellings groups(Company company, Function<GeneralPostingSetup, String> group) {
    return new Spellings(company.generalPostingSetups().stream().map(group).distinct().toList());
  }

  private static List<String> column(CompanyRows rows, Table table, String column) {
    return rows.of(table).stream().map(row -> row.text(column)).toList();
  }

  private static Map<String, Spellings> byOwner(
      CompanyRows rows, Table table, String owner, String code) {
    return byOwner(rows.of(table), row -> row.text(owner), row -> row.text(code));
  }

  private static <R, K> Map<K, Spellings> byOwner(
      List<R> rows, Function<R, K> owner, Function<R, String> code) {
    Map<K, List<String>> codes = new HashMap<>();
    rows.forEach(
        row ->
            codes.computeIfAbsent(owner.apply(row), k -> new ArrayList<>()).add(code.apply(row)));
    Map<K, Spellings> spellings = new HashMap<>();
    codes.forEach((key, list) -> spellings.put(key, new Spellings(list)));
    return spellings;
  }

  /** Items. */
  public Spellings items() {
    return items;
  }

  /** Locations. */
  public Spellings locations() {
    return locations;
  }

  /** Item charges. */
  public Spellings itemCharges() {
    return itemCharges;
  }

  /** Currencies, the local one among them. */
  public Spellings currencies() {
    return currencies;
  }

  /** Business posting groups that have a setup. */
  public Spellings genBusPostingGroups() {
    return genBusPostingGroups;
  }

  /** Product posting groups that have a setup. */
  public Spellings genProdPostingGroups() {
    return genProdPostingGroups;
  }

  /** Jobs. */
  public Spellings jobs() {
    return jobs;
  }

  /** Dimensions. */
  public Spellings dimensions() {
    return dimensions;
  }

  /** Variants of an item. */
  public Spellings variantsOf(String item) {
    return variants.getOrDefault(item, Spellings.NONE);
  }

  /** Units of measure of an item. */
  public Spellings unitsOf(String item) {
    return unitsOfMeasure.getOrDefault(item, Spellings.NONE);
  }

  /** Tasks of a job. */
  public Spellings tasksOf(String job) {
    return jobTasks.getOrDefault(job, Spellings.NONE);
  }

  /** Values of a dimension. */
  public Spellings valuesOf(String dimension) {
    return dimensionValues.getOrDefault(dimension, Spellings.NONE);
  }

  /** Capacity centers of a type. */
  public Spellings capacityCentersOf(CapacityType type) {
    return capacityCenters.getOrDefault(type, Spellings.NONE);
  }
}
