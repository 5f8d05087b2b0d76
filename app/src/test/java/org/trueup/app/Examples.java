package org.trueup.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** The company folders of the repository. */
public final class Examples {

  /** A food wholesaler, 184 transactions. */
  public static final Path NORTHWIND = folder("northwind");

  /** A bicycle manufacturer, 819,458 transactions. */
  public static final Path ADVENTURE_WORKS = folder("adventureworks");

  private Examples() {}

  private static Path folder(String name) {
    Path module = Path.of("").toAbsolutePath();
    Path root = Files.isDirectory(module.resolve("examples")) ? module : module.getParent();
    return root.resolve("examples").resolve(name);
  }
}
