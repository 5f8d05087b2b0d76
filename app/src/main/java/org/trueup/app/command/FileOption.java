package org.trueup.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code -o} of every command that writes something. */
public class FileOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes to a file.")
  private Path file;

  /**
   * Writes text, to standard output where no file is named.
   *
   * @throws Refusal OUTPUT-NOT-WRITABLE if the file cannot be opened
   */
  public void write(Text text) {
    try {
      if (file == null) {
        PrintWriter out = command.commandLine().getOut();
        text.writeTo(out);
        out.flush();
        return;
      }
      try (Writer out = open()) {
        text.writeTo(out);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private BufferedWriter open() {
    try {
      return Files.newBufferedWriter(file);
    } catch (IOException failure) {
      throw new Refusal(
          new Failure(
              "OUTPUT-NOT-WRITABLE",
              Place.NOWHERE,
              "The file " + file + " cannot be written.",
              "Name a file in a folder that exists."));
    }
  }

  /** Something that can be written. */
  @FunctionalInterface
  public interface Text {
    /** Writes all of it. */
    void writeTo(Writer out) throws IOException;
  }
}
