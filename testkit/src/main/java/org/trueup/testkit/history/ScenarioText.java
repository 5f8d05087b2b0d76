package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.testkit.history.History.Event;

/** Writes a history as a scenario file (interface.md 4), with the ledgers that it should leave. */
public final class ScenarioText {

  private ScenarioText() {}

  /**
   * The text of a scenario file.
   *
   * @param id name of the scenario
   * @param title its intent
   * @param history company and events; what was refused is left out
   * @param refused indexes of the events that were refused
   * @param expected ledgers that must stand at the end
   */
  public static String of(
      String id, String title, History history, List<Integer> refused, LedgerSnapshot expected) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < history.events().size(); i++) {
      if (!refused.contains(i)) {
        steps.add(step(history.events().get(i)));
      }
    }
    steps.add(expectation(expected));
    return "{\"id\": "
        + json(id)
        + ", \"title\": "
        + json(title)
        + ", \"source\": \"random history of seed "
        + history.seed()
        + ", figures of the naive model\",\n \"company\": {\n"
        + history.tables().entrySet().stream()
            .map(table -> "  " + json(table.getKey()) + ": " + rows(table.getValue(), 4))
            .collect(Collectors.joining(",\n"))
        + "},\n \"steps\": [\n  "
        + String.join(",\n  ", steps)
        + "]}\n";
  }

  private static String step(Event event) {
    return switch (event) {
      case Event.Post post -> "{\"post\": [" + json(post.transaction()) + "]}";
      case Event.Adjust adjust -> "{\"run\": \"adjust-cost\"}";
      case Event.Set set -> "{\"set\": {" + json(set.setting()) + ": " + json(set.value()) + "}}";
      case Event.Change change ->
          "{\"change\": {\"table\": "
              + json(change.table())
              + ", \"key\": "
              + json(change.key())
              + ", \"values\": "
              + json(change.values())
              + "}}";
      case Event.Close close ->
          "{\"run\": \"close-inventory-period\", \"ending_date\": "
              + json(close.endingDate())
              + "}";
      case Event.Reopen reopen ->
          "{\"run\": \"reopen-inventory-period\", \"ending_date\": "
              + json(reopen.endingDate())
              + "}";
    };
  }

  private static String expectation(LedgerSnapshot expected) {
    Map<String, List<ValueEntry>> values = new LinkedHashMap<>();
    List<Stock> movements = Stock.of(expected);
    for (Stock stock : movements) {
      values.put(
          stock.reference(),
          expected.valueEntries().stream()
              .filter(value -> value.itemLedgerEntryNo() == stock.entry().entryNo())
              .toList());
    }
    List<Map<String, Object>> sums = new ArrayList<>();
    values.forEach((reference, own) -> sums.add(sum(reference, own)));
    List<Map<String, Object>> entries =
        expected.valueEntries().stream().map(ScenarioText::valueEntry).toList();
    List<Map<String, Object>> cards = expected.items().stream().map(ScenarioText::card).toList();
    return "{\"expect\": {\n    \"value_entries\": "
        + "{\"match\": \"sum_by_entry\", \"rows\": "
        + rows(sums, 6)
        + "},\n    \"items\": {\"match\": \"state\", \"rows\": "
        + rows(cards, 6)
        + "}}},\n  {\"expect\": {\n    \"value_entries\": {\"match\": \"any_order\", \"rows\": "
        + rows(entries, 6)
        + "}}}";
  }

  private static Map<String, Object> sum(String reference, List<ValueEntry> values) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("item_ledger_entry", reference);
    row.put("cost_amount_actual", total(values, value -> value.actual().lcy()));
    row.put("cost_amount_actual_acy", total(values, value -> value.actual().acy()));
    row.put("cost_amount_expected", total(values, value -> value.expected().lcy()));
    row.put("cost_amount_expected_acy", total(values, value -> value.expected().acy()));
    return row;
  }

  private static BigDecimal total(
      List<ValueEntry> values, java.util.function.ToLongFunction<ValueEntry> amount) {
    return Fixed.toDecimal(values.stream().mapToLong(amount).sum());
  }

  private static Map<String, Object> valueEntry(ValueEntry value) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("item", value.origin().item());
    row.put("entry_type", value.entryType().name().toLowerCase(java.util.Locale.ROOT));
    row.put("posting_date", value.postingDate().toString());
    row.put("valuation_date", value.valuationDate().toString());
    row.put("document_no", value.documentNo());
    row.put("valued_quantity", Fixed.toDecimal(value.quantities().valued()));
    row.put("cost_amount_actual", Fixed.toDecimal(value.actual().lcy()));
    row.put("cost_amount_expected", Fixed.toDecimal(value.expected().lcy()));
    row.put("expected_cost", value.flags().expectedCost());
    row.put("adjustment", value.flags().adjustment());
    return row;
  }

  private static Map<String, Object> card(ItemState item) {
    return Map.of("no", item.item(), "unit_cost", Fixed.toDecimal(item.unitCost()));
  }

  private static String rows(List<? extends Map<String, ?>> rows, int indent) {
    String line = "\n" + " ".repeat(indent);
    return rows.stream()
        .map(ScenarioText::json)
        .collect(Collectors.joining("," + line, "[" + line, "]"));
  }

  private static String json(Map<String, ?> row) {
    return row.entrySet().stream()
        .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String json(Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal.toPlainString();
      case Integer whole -> whole.toString();
      case Boolean truth -> truth.toString();
      case Map<?, ?> map -> json(texts(map));
      case List<?> list ->
          list.stream().map(ScenarioText::json).collect(Collectors.joining(", ", "[", "]"));
      default -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    };
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put(key.toString(), value));
    return texts;
  }
}
