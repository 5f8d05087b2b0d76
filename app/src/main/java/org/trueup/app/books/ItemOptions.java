package org.trueup.app.books;

import java.util.List;
import picocli.CommandLine.Option;

/** The options {@code --item} and {@code --item-category} of every run that takes some items. */
public final class ItemOptions {

  @Option(names = "--item", paramLabel = "NO", description = "Only this item; may be repeated.")
  private List<String> items = List.of();

  @Option(
      names = "--item-category",
      paramLabel = "CODE",
      description = "Only items of this category; may be repeated.")
  private List<String> categories = List.of();

  /** The items that are taken; all where none is named. */
  public ItemChoice choice() {
    return new ItemChoice(items, categories);
  }
}
