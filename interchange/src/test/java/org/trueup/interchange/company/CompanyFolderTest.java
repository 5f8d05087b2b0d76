package org.trueup.interchange.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.interchange.text.InputSource;

class CompanyFolderTest {

  @TempDir private Path folder;

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void pack(String file, String text) throws IOException {
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file)))) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void columns_may_stand_in_any_order_and_optional_ones_be_missing() throws IOException {
    write("items.csv", "description,no\n\"Bolt, 8 mm\",BOLT\n");
    CompanyRow bolt = CompanyFolder.read(folder).rows().of(Table.ITEMS).getFirst();
    assertThat(bolt.text("no")).isEqualTo("BOLT");
    assertThat(bolt.text("description")).isEqualTo("Bolt, 8 mm");
    assertThat(bolt.text("costing_method")).isEmpty();
    assertThat(bolt.place()).isEqualTo(new Place("items.csv", 2, "", ""));
  }

  @Test
  void row_after_a_text_of_two_lines_knows_its_line() throws IOException {
    write("items.csv", "no,description\r\nBOLT,\"long\r\ntext\"\r\n\r\nNUT,\r\n");
    assertThat(CompanyFolder.read(folder).rows().of(Table.ITEMS))
        .extracting(row -> row.place().line())
        .containsExactly(2L, 5L);
  }

  @Test
  void byte_order_mark_is_no_part_of_the_first_column() throws IOException {
    write("items.csv", "\uFEFFno\nBOLT\n");
    assertThat(CompanyFolder.read(folder).rows().of(Table.ITEMS)).hasSize(1);
  }

  @Test
  void packed_files_are_read_as_well() throws IOException {
    pack("items.csv.gz", "no\nBOLT\nNUT\n");
    assertThat(CompanyFolder.read(folder).rows().of(Table.ITEMS)).hasSize(2);
  }

  @Test
  void files_of_transactions_are_read_in_name_order() throws IOException {
    write("transactions-2026-02.csv", "");
    pack("transactions-2026-01.csv.gz", "");
    write("transactions.csv", "");
    assertThat(CompanyFolder.read(folder).transactions())
        .extracting(InputSource::name)
        .containsExactly(
            "transactions-2026-01.csv.gz", "transactions-2026-02.csv", "transactions.csv");
  }

  @Test
  void other_files_are_left_alone() throws IOException {
    write("items.csv", "no\nBOLT\n");
    write("README.md", "# About this company");
    assertThat(CompanyFolder.read(folder).rows().of(Table.ITEMS)).hasSize(1);
  }

  @Test
  void every_faulty_file_is_told() throws IOException {
    write("items.csv", "no,colour\nBOLT,red\n");
    write("locations.csv", "code,name\nBLUE\nRED,Red,3\n");
    write("vendors.csv", "no\n");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> CompanyFolder.read(folder));
    assertThat(refusal.failures())
        .extracting(Failure::code)
        .containsExactly("UNKNOWN-COLUMN", "RAGGED-ROW", "RAGGED-ROW", "UNKNOWN-TABLE");
  }
}
