package org.trueup.bench.plant;

import picocli.CommandLine.Option;

/** The options that say which plant is made. */
public final class PlantOptions {

  @Option(
      names = "--transactions",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Lines (default: ${DEFAULT-VALUE}).")
  private int transactions;

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Items (default: ${DEFAULT-VALUE}).")
  private int items;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which plant of that size (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--oversell-one-in",
      paramLabel = "N",
      defaultValue = "0",
      description = "One in so many sales takes more than there is (default: none).")
  private int oversellOneIn;

  /** The size that was asked for. */
  public PlantSize size() {
    return new PlantSize(transactions, items, seed, oversellOneIn);
  }
}
