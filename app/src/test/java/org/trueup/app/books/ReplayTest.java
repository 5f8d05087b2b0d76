package org.trueup.app.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.app.Examples;
import org.trueup.app.PostgreSqlServer;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.register.Register;
import org.trueup.store.CostToPostFilter;
import org.trueup.store.Database;
import org.trueup.store.Reading;

/** The same work gives the same facts: again, on more threads, on another database. */
class ReplayTest {

  private static final int LEADING_PART = 15_000;

  @TempDir Path folder;

  @Test
  void northwind_gives_the_same_content_hashes_every_time() {
    assertAllTheSame(Examples.NORTHWIND);
  }

  @Test
  void leading_part_of_adventure_works_gives_the_same_content_hashes_every_time()
      throws IOException {
    Path part = Files.createDirectory(folder.resolve("adventureworks"));
    copySetUp(part);
    Path first = Examples.ADVENTURE_WORKS.resolve("transactions-2011-04-15.csv.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(first)), StandardCharsets.UTF_8))) {
      Files.write(part.resolve("transactions.csv"), lines.lines().limit(LEADING_PART).toList());
    }

    assertAllTheSame(part);
  }

  private static void copySetUp(Path to) throws IOException {
    try (Stream<Path> files = Files.list(Examples.ADVENTURE_WORKS)) {
      for (Path file : files.filter(ReplayTest::isSetUp).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static boolean isSetUp(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".csv") && !name.startsWith("transactions");
  }

  private void assertAllTheSame(Path company) {
    List<String> once = contentHashes("once.db", company, 1);

    assertThat(once).hasSize(4);
    assertThat(contentHashes("again.db", company, 1)).isEqualTo(once);
    assertThat(contentHashes("two.db", company, 2)).isEqualTo(once);
    try (Database kept = Database.open(Database.IN_MEMORY)) {
      assertThat(contentHashes(kept, books(kept, 2).keepingLedgers(), company)).isEqualTo(once);
    }
    try (Database server = Database.open(PostgreSqlServer.newLocation())) {
      assertThat(contentHashes(server, books(server, 2), company)).isEqualTo(once);
    }
  }

  private List<String> contentHashes(String file, Path company, int workers) {
    try (Database database = Database.open(folder.resolve(file).toString())) {
      return contentHashes(database, books(database, workers), company);
    }
  }

  /** The books as somebody else writes them at another time. */
  private static CompanyBooks books(Database database, int workers) {
    Author author = new Author("user of " + database, InstantSource.system());
    return new CompanyBooks(database, author, workers);
  }

  private static List<String> contentHashes(Database database, CompanyBooks books, Path company) {
    books.importFolder(company);
    books.adjustCost(ItemChoice.ALL, true);
    books.postCostToGl(
        GlPostingOptions.perPostingGroup("CLOSE"),
        CostToPostFilter.all(books.company().settings().expectedCostPosting()));
    try (Reading reading = database.read()) {
      return reading.allRegisters().stream().map(Register::contentHash).toList();
    }
  }
}
