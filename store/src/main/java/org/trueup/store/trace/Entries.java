package org.trueup.store.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.core.decimal.Fixed;
import org.trueup.store.Row;
import org.trueup.store.trace.TraceNode.Figure;
import org.trueup.store.trace.TraceNode.Kind;

/** How the entries of each kind are read and worded. */
final class Entries {

  private Entries() {}

  /** The alias of the table of a kind in the text of a link. */
  static String alias(Kind kind) {
    return switch (kind) {
      case GL_ENTRY -> "g";
      case VALUE_ENTRY -> "v";
      case ITEM_LEDGER_ENTRY -> "i";
      case CAPACITY_LEDGER_ENTRY -> "p";
      case AVERAGE, ORDER, DOCUMENT, TRANSACTION -> throw new IllegalArgumentException(kind.name());
    };
  }

  /** The table of a kind under its alias. */
  static String table(Kind kind) {
    return switch (kind) {
      case GL_ENTRY -> "gl_entry g";
      case VALUE_ENTRY -> "value_entry v";
      case ITEM_LEDGER_ENTRY -> "item_ledger_entry i";
      case CAPACITY_LEDGER_ENTRY -> "capacity_ledger_entry p";
      case AVERAGE, ORDER, DOCUMENT, TRANSACTION -> throw new IllegalArgumentException(kind.name());
    };
  }

  /** What is read of an entry. */
  static String columns(Kind kind) {
    return switch (kind) {
      case GL_ENTRY ->
          "g.entry_no, g.posting_date, g.document_no, g.gl_account, g.description, g.amount,"
              + " g.amount_acy, ga.name AS account_name";
      case VALUE_ENTRY ->
          "v.entry_no, v.posting_date, v.document_no, v.item_ledger_entry_type, v.entry_type,"
              + " v.variance_type, v.item_charge, v.adjustment, v.cost_amount_actual,"
              + " v.cost_amount_expected, v.cost_amount_actual_acy, v.cost_amount_expected_acy,"
              + " COALESCE(pc.cost_posted_to_gl, 0) AS cost_posted_to_gl,"
              + " COALESCE(pc.expected_cost_posted_to_gl, 0) AS expected_cost_posted_to_gl";
      case ITEM_LEDGER_ENTRY ->
          "i.entry_no, i.posting_date, i.document_no, i.entry_type, i.item, i.variant, i.location,"
              + " i.quantity, COALESCE(st.remaining_quantity, 0) AS remaining_quantity";
      case CAPACITY_LEDGER_ENTRY ->
          "p.entry_no, p.posting_date, p.document_no, p.capacity_type, p.capacity_no,"
              + " p.operation_no, p.quantity";
      case AVERAGE, ORDER, DOCUMENT, TRANSACTION -> throw new IllegalArgumentException(kind.name());
    };
  }

  /** What must be joined for the columns. */
  static String joins(Kind kind) {
    return switch (kind) {
      case GL_ENTRY -> " LEFT JOIN gl_accounts ga ON ga.no = g.gl_account";
      case VALUE_ENTRY -> " LEFT JOIN posted_cost pc ON pc.value_entry_no = v.entry_no";
      case ITEM_LEDGER_ENTRY -> " LEFT JOIN item_entry_state st ON st.entry_no = i.entry_no";
      case CAPACITY_LEDGER_ENTRY -> "";
      case AVERAGE, ORDER, DOCUMENT, TRANSACTION -> throw new IllegalArgumentException(kind.name());
    };
  }

  /** An entry in words. */
  static String text(Kind kind, Row row) {
    String where = row.date("posting_date") + ", " + row.text("document_no");
    return switch (kind) {
      case GL_ENTRY -> where + ", account " + row.text("gl_account") + named(row);
      case VALUE_ENTRY -> where + ", " + cost(row);
      case ITEM_LEDGER_ENTRY -> where + ", " + movement(row);
      case CAPACITY_LEDGER_ENTRY ->
          where + ", " + words(row.text("capacity_type")) + " " + row.text("capacity_no");
      case AVERAGE, ORDER, DOCUMENT, TRANSACTION -> "";
    };
  }

  private static String named(Row row) {
    return row.isNull("account_name") ? "" : " " + row.text("account_name");
  }

  private static String cost(Row row) {
    String variance = row.text("variance_type");
    String charge = row.text("item_charge");
    return words(row.text("entry_type"))
        + (variance.isEmpty() ? "" : " (" + words(variance) + ")")
        + " of "
        + words(row.text("item_ledger_entry_type"))
        + (charge.isEmpty() ? "" : ", charge " + charge)
        + (row.flag("adjustment") ? ", adjustment" : "");
  }

  private static String movement(Row row) {
    String variant = row.text("variant");
    String location = row.text("location");
    return words(row.text("entry_type"))
        + " of "
        + row.text("item")
        + (variant.isEmpty() ? "" : " " + variant)
        + (location.isEmpty() ? "" : " at " + location);
  }

  private static String words(String code) {
    return code.replace('_', ' ');
  }

  /** The amounts and quantities of an entry; those that are zero are left out but for the first. */
  static List<Figure> figures(Kind kind, Row row) {
    return switch (kind) {
      case GL_ENTRY -> figures(row, "amount", "amount_acy");
      case VALUE_ENTRY -> cost(row, amounts(row));
      case ITEM_LEDGER_ENTRY -> figures(row, "quantity", "remaining_quantity");
      case CAPACITY_LEDGER_ENTRY -> figures(row, "quantity", "quantity");
      case AVERAGE, ORDER, DOCUMENT, TRANSACTION -> List.of();
    };
  }

  /** The amounts of a value entry; in the second currency only if it has none in the first. */
  static List<Figure> amounts(Row row) {
    List<Figure> amounts = figures(row, "cost_amount_actual", "cost_amount_expected");
    if (amounts.size() == 1 && amounts.getFirst().value() == 0) {
      Stream.of("cost_amount_actual_acy", "cost_amount_expected_acy")
          .filter(column -> row.decimal(column).signum() != 0)
          .forEach(column -> amounts.add(figure(row, column)));
    }
    return amounts;
  }

  private static List<Figure> figures(Row row, String first, String second) {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure(row, first));
    if (!second.equals(first) && row.decimal(second).signum() != 0) {
      figures.add(figure(row, second));
    }
    return figures;
  }

  private static Figure figure(Row row, String column) {
    return new Figure(column, Fixed.of(row.decimal(column)));
  }

  /** What of a value entry is still to be posted stands beside its amounts. */
  private static List<Figure> cost(Row row, List<Figure> figures) {
    long actual = fixed(row, "cost_amount_actual") - fixed(row, "cost_posted_to_gl");
    long expected = fixed(row, "cost_amount_expected") - fixed(row, "expected_cost_posted_to_gl");
    if (actual != 0) {
      figures.add(new Figure("actual_not_posted", actual));
    }
    if (expected != 0) {
      figures.add(new Figure("expected_not_posted", expected));
    }
    return figures;
  }

  private static long fixed(Row row, String column) {
    return Fixed.of(row.decimal(column));
  }
}
