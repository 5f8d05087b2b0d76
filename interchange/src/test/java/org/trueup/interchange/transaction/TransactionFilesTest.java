package org.trueup.interchange.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Refusal;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionHash;
import org.trueup.interchange.text.InputSource;

class TransactionFilesTest {

  private static final Company COMPANY =
      Companies.from(
          CompanyRows.NONE
              .add(
                  Table.ITEMS,
                  List.of(CompanyRow.of(Map.of("no", "BOLT")), CompanyRow.of(Map.of("no", "SET"))))
              .add(Table.DIMENSIONS, List.of(CompanyRow.of(Map.of("code", "AREA"))))
              .add(
                  Table.DIMENSION_VALUES,
                  List.of(CompanyRow.of(Map.of("dimension", "AREA", "code", "NORTH")))));

  private static InputSource source(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new InputSource(name, () -> new ByteArrayInputStream(bytes));
  }

  private static List<Transaction> read(String... texts) {
    List<InputSource> sources = new ArrayList<>();
    for (String text : texts) {
      sources.add(source("file" + (sources.size() + 1), text));
    }
    return TransactionFiles.read(sources, COMPANY, "posted"::equals);
  }

  private static List<String> failures(String... texts) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(texts));
    return refusal.failures().stream()
        .map(failure -> failure.place() + " " + failure.code())
        .toList();
  }

  @Test
  void csv_and_json_lines_say_the_same() {
    String csv =
        """
        id,kind,posting_date,document_no,item,quantity,unit_amount,drop_shipment,dim.AREA,order_no
        t1,purchase,2026-01-05,P1,BOLT,10.00,1.50,,NORTH,
        """;
    String json =
        """
        {"id": "t1", "kind": "purchase", "posting_date": "2026-01-05", "document_no": "P1",\
         "item": "bolt", "quantity": 10, "unit_amount": "1.5", "dimensions": {"AREA": "north"}}
        """;
    Transaction fromCsv = read(csv).getFirst();
    Transaction fromJson = read("\n" + json).getFirst();
    assertThat(fromCsv.document().dimensions()).isEqualTo(Dimensions.of(Map.of("AREA", "NORTH")));
    assertThat(TransactionHash.of(fromJson)).isEqualTo(TransactionHash.of(fromCsv));
  }

  @Test
  void components_stand_in_a_cell_as_json() {
    String csv =
        """
        id,kind,posting_date,document_no,order_no,item,quantity,components
        o1,production_order,2026-01-05,O1,O1,SET,1,"[{""item"": ""BOLT"", ""quantity_per"": 4}]"
        """;
    assertThat(read(csv).getFirst().production().components().orElseThrow())
        .extracting(Transaction.Component::item)
        .containsExactly("BOLT");
  }

  @Test
  void later_file_may_refer_to_an_earlier_one() {
    String receipts =
        """
        id,kind,posting_date,document_no,item,quantity
        r1,purchase_receipt,2026-01-05,R1,BOLT,10
        """;
    String invoices =
        """
        {"id":"i1","kind":"purchase_invoice","posting_date":"2026-01-06","document_no":"I1",\
        "quantity":10,"invoices":["r1#1","posted"]}
        """;
    assertThat(read(receipts, invoices).get(1).links().invoices())
        .containsExactly(new EntryReference("r1", 1), new EntryReference("posted", 0));
  }

  @Test
  void broken_json_line_is_told_and_the_next_one_read() {
    String json =
        """
        {"id": "t1", "kind": "purchase",
        {"id": "t2", "kind": "purchase", "posting_date": "2026-01-05", "document_no": "P1",\
         "item": "NUT", "quantity": 1}
        [1]
        {"id": "t3", "id": "t4"}
        """;
    assertThat(failures(json))
        .containsExactlyInAnyOrder(
            "file1:1 NOT-JSON",
            "file1:3 NOT-AN-OBJECT",
            "file1:4 NOT-JSON",
            "file1:2:item (transaction t2) UNKNOWN-CODE");
  }

  @Test
  void enormous_exponent_is_no_number() {
    String json =
        """
        {"id": "t1", "kind": "purchase", "posting_date": "2026-01-05", "document_no": "P1",\
         "item": "BOLT", "quantity": 1e999999999}
        """;
    assertThat(failures(json)).containsExactly("file1:1:quantity (transaction t1) NOT-A-NUMBER");
  }

  @Test
  void encoding_fault_after_good_rows_is_told_with_its_line() {
    byte[] good =
        "id,kind,posting_date,document_no,item,quantity\nt1,purchase,2026-01-05,P1,BOLT,1\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(good, good.length + 1);
    bytes[good.length] = (byte) 0xFF;
    InputSource source = new InputSource("-", () -> new ByteArrayInputStream(bytes));
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> TransactionFiles.read(List.of(source), COMPANY, id -> false));
    assertThat(refusal.failures()).extracting(Failure::message).hasSize(1);
    assertThat(refusal.getMessage()).startsWith("-:3: NOT-UTF-8: The text is not UTF-8.");
  }

  @Test
  void reading_stops_where_everything_is_wrong() {
    StringBuilder csv = new StringBuilder("id,kind,posting_date,document_no,item,quantity\n");
    for (int i = 0; i < 2 * TransactionFiles.MOST_FAILURES; i++) {
      csv.append("t").append(i).append(",purchase,05.01.2026,P1,BOLT,1\n");
    }
    assertThat(failures(csv.toString())).hasSize(TransactionFiles.MOST_FAILURES);
  }
}
