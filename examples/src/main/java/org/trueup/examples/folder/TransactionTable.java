package org.trueup.examples.folder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lays transactions out as a table that has only the columns they use. */
public final class TransactionTable {

  private TransactionTable() {}

  /** The table of transactions that are already in posting order. */
  public static Table of(String name, List<Transaction> transactions) {
    Set<TransactionColumn> used = EnumSet.noneOf(TransactionColumn.class);
    transactions.forEach(transaction -> used.addAll(transaction.columns().keySet()));
    return Table.of(name, columns(used), transactions.stream().map(line -> row(line, used)));
  }

  private static List<String> columns(Set<TransactionColumn> used) {
    return Stream.concat(
            Stream.of("id", "kind", "posting_date", "document_no"),
            used.stream().map(TransactionColumn::text))
        .toList();
  }

  private static List<String> row(Transaction line, Set<TransactionColumn> used) {
    List<String> row = new ArrayList<>(4 + used.size());
    row.add(line.id());
    row.add(line.kind().text());
    row.add(line.postingDate().toString());
    row.add(line.documentNo());
    used.forEach(column -> row.add(line.columns().getOrDefault(column, "")));
    return row;
  }
}
