package org.trueup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every company folder, whatever it tells of. */
class CompanyFolderTest {

  @ParameterizedTest
  @EnumSource
  void tables_and_columns_are_those_of_a_company_folder(Example example) {
    for (Path file : example.files()) {
      String table = FolderReader.table(file);
      assertThat(FolderColumns.OF_TABLE).containsKey(table);
      assertThat(FolderColumns.OF_TABLE.get(table))
          .describedAs(file.toString())
          .containsAll(FolderReader.columns(file));
    }
  }

  @ParameterizedTest
  @EnumSource
  void ids_are_unique(Example example) {
    Set<String> ids = new HashSet<>();
    assertThat(example.lines().stream().map(Line::id).filter(id -> !ids.add(id))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void posting_dates_never_go_back(Example example) {
    LocalDate latest = LocalDate.MIN;
    for (Line line : example.lines()) {
      assertThat(line.date()).describedAs(line.id()).isAfterOrEqualTo(latest);
      latest = line.date();
    }
  }

  @ParameterizedTest
  @EnumSource
  void references_name_earlier_receipts_and_shipments(Example example) {
    Map<String, String> kinds = new HashMap<>();
    for (Line line : example.lines()) {
      for (String reference : line.references()) {
        assertThat(kinds.get(reference))
            .describedAs("%s names %s", line.id(), reference)
            .isIn("purchase_receipt", "sales_shipment");
      }
      kinds.put(line.id(), line.kind());
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_item_is_ever_below_zero_at_its_location(Example example) {
    Map<String, BigDecimal> stock = new HashMap<>();
    for (Line line : example.lines()) {
      if (line.stockChange().signum() != 0) {
        BigDecimal after =
            stock.merge(line.item() + "@" + line.location(), line.stockChange(), BigDecimal::add);
        assertThat(after.signum()).describedAs(line.id()).isNotNegative();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void items_and_locations_of_transactions_have_a_card(Example example) {
    Set<String> items = codes(example, "items", "no");
    Set<String> locations = codes(example, "locations", "code");
    locations.add("");
    for (Line line : example.lines()) {
      assertThat(line.item().isEmpty() || items.contains(line.item()))
          .describedAs(line.id())
          .isTrue();
      assertThat(locations).describedAs(line.id()).contains(line.location());
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_posting_group_of_an_item_has_accounts_at_every_location(Example example) {
    Set<String> setup =
        example.rows("inventory_posting_setup").stream()
            .map(row -> row.get("location") + "/" + row.get("inventory_posting_group"))
            .collect(Collectors.toSet());
    Set<String> locations = codes(example, "locations", "code");
    locations.add("");
    for (String group : codes(example, "items", "inventory_posting_group")) {
      for (String location : locations) {
        assertThat(setup).contains(location + "/" + group);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_account_of_the_posting_setup_is_a_posting_account(Example example) {
    Set<String> accounts =
        example.rows("gl_accounts").stream()
            .filter(row -> row.get("type").equals("posting"))
            .map(row -> row.get("no"))
            .collect(Collectors.toSet());
    for (String table : List.of("general_posting_setup", "inventory_posting_setup")) {
      for (Map<String, String> row : example.rows(table)) {
        row.forEach(
            (column, account) -> {
              if (column.contains("account") && !account.isEmpty()) {
                assertThat(accounts).describedAs(table + "." + column).contains(account);
              }
            });
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void transactions_lie_in_accounting_periods(Example example) {
    Set<String> months = codes(example, "accounting_periods", "starting_date");
    assertThat(example.lines().stream().map(line -> line.date().withDayOfMonth(1).toString()))
        .allMatch(months::contains);
  }

  private static Set<String> codes(Example example, String table, String column) {
    return example.rows(table).stream()
        .map(row -> row.get(column))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
