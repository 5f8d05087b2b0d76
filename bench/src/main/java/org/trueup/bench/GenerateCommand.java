package org.trueup.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trueup.bench.plant.PlantFolder;
import org.trueup.bench.plant.PlantOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bench generate}: writes the company folder that {@code bench full} imports. */
@Command(
    name = "generate",
    description = "Writes a generated company folder.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  @Mixin private PlantOptions plant;

  @Parameters(paramLabel = "FOLDER", description = "Where to.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PlantFolder.write(plant.size(), folder);
    return 0;
  }
}
