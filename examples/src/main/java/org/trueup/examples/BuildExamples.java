package org.trueup.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import org.trueup.examples.adventureworks.AdventureWorks;
import org.trueup.examples.northwind.Northwind;

/**
 * Builds the company folders {@code northwind} and {@code adventureworks} from the public data sets
 * of the same names.
 *
 * <p>Arguments: the folder that holds both data sets, and the folder that takes both company
 * folders. Tables that are there already are replaced; the README and licence beside them stay.
 */
public final class BuildExamples {

  private BuildExamples() {}

  /** Builds both folders, or says how to call it and ends with status 2. */
  public static void main(String[] arguments) {
    if (arguments.length != 2 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("usage: BuildExamples SOURCE_DATA_FOLDER TARGET_FOLDER");
      System.exit(2);
    }
    Path source = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    Northwind.build(source.resolve("northwind"), target.resolve("northwind"));
    AdventureWorks.build(source.resolve("adventureworks"), target.resolve("adventureworks"));
  }
}
