package org.trueup.app.books;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trueup.app.books.CompanyBooks.Posted;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.Stopwatch;
import org.trueup.app.command.TerminalProgress;
import org.trueup.interchange.text.InputSource;
import org.trueup.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueup post}: transactions into the ledgers. */
@Command(
    name = "post",
    description = {
      "Posts transactions, CSV or JSON lines, as one register.",
      "May be repeated: a transaction that was posted before is passed over. Where anything is"
          + " wrong, all of it is told and nothing is written."
    },
    mixinStandardHelpOptions = true)
public final class PostCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  @Mixin private DatabaseOption database;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files of transactions; - is standard input.")
  private List<String> files;

  /** Exit status 0. */
  @Override
  public Integer call() {
    Stopwatch watch = Stopwatch.start();
    PrintWriter out = spec.commandLine().getOut();
    List<InputSource> sources = files.stream().map(PostCommand::source).toList();
    Posted posted;
    try (Database opened = database.openExisting();
        TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
      posted = new CompanyBooks(opened, Author.ofThisProcess(), 1, progress).post(sources);
    }
    Summary.of(posted).forEach(out::println);
    out.println("Done in " + watch + ".");
    out.flush();
    return 0;
  }

  private static InputSource source(String file) {
    return file.equals(STANDARD_INPUT) ? keptInMemory(System.in) : InputSource.of(Path.of(file));
  }

  /** Input that can be read only once is kept, so that it can be read again to say where. */
  private static InputSource keptInMemory(InputStream input) {
    try {
      byte[] bytes = input.readAllBytes();
      return new InputSource(STANDARD_INPUT, () -> new ByteArrayInputStream(bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
