package org.trueup.interchange.scenario;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.input.InputFailures;
import org.trueup.core.input.PlainText;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.interchange.json.JsonObject;
import org.trueup.interchange.json.JsonText;
import org.trueup.interchange.text.FileFailures;
import org.trueup.interchange.text.InputSource;
import org.trueup.interchange.text.StrictReader;

/** Reads scenario files. */
public final class ScenarioFile {

  private static final List<String> NAMES =
      List.of("id", "title", "source", "notes", "company", "steps");

  private static final List<String> STEPS = List.of("post", "run", "set", "change", "expect");

  private final String file;
  private final List<Failure> failures = new ArrayList<>();

  private ScenarioFile(String file) {
    this.file = file;
  }

  /**
   * The scenario of a file.
   *
   * @throws Refusal with one failure for each fault of its form
   */
  public static Scenario read(InputSource source) {
    ScenarioFile reader = new ScenarioFile(source.name());
    Scenario scenario = reader.scenario(json(source));
    Refusal.ifAny(reader.failures);
    return scenario;
  }

  private static Object json(InputSource source) {
    try (Reader text = new StrictReader(source.bytes().open())) {
      return JsonText.read(text, source.name());
    } catch (IOException fault) {
      throw new Refusal(FileFailures.of(fault, source.name(), 0));
    }
  }

  private Scenario scenario(Object value) {
    JsonObject root = object(value, 1, "a scenario");
    checkNames(root, NAMES, "a scenario");
    if (text(root, "id").isEmpty()) {
      fail("MISSING-VALUE", root.line(), "id", "A scenario needs an id.", "Give it one.");
    }
    return new Scenario(
        file,
        text(root, "id"),
        text(root, "title"),
        text(root, "source"),
        list(root.get("notes")).stream().map(PlainText::of).toList(),
        company(root.get("company"), root.line()),
        steps(root.get("steps")));
  }

  private void fail(String code, long line, String column, String reason, String remedy) {
    failures.add(new Failure(code, new Place(file, line, column, ""), reason, remedy));
  }

  private void checkNames(JsonObject object, List<String> known, String what) {
    for (String name : object.keySet()) {
      if (!known.contains(name)) {
        Place place = new Place(file, object.line(), name, "");
        failures.add(InputFailures.unknownColumn(place, what, known));
      }
    }
  }

  /** The value as an object; anything else is told and taken as an empty one. */
  private JsonObject object(Object value, long line, String what) {
    if (value instanceof JsonObject object) {
      return object;
    }
    fail("NOT-AN-OBJECT", line, "", "Here stands no " + what + ".", "Write a JSON object.");
    return JsonObject.empty(line);
  }

  private static List<Object> list(Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> new ArrayList<>(list);
      default -> List.of(value);
    };
  }

  private static String text(JsonObject object, String name) {
    return PlainText.of(object.get(name));
  }

  private CompanyRows company(Object value, long line) {
    CompanyRows rows = CompanyRows.NONE;
    JsonObject tables = object(value, line, "company");
    for (Map.Entry<String, Object> entry : tables.entrySet()) {
      Optional<Table> table = table(entry.getKey(), tables.line());
      if (table.isPresent()) {
        rows = rows.with(table.get(), rows(table.get(), entry.getValue(), tables.line()));
      }
    }
    return rows;
  }

  private Optional<Table> table(String name, long line) {
    Optional<Table> table = Table.of(name);
    if (table.isEmpty()) {
      fail(
          "UNKNOWN-TABLE",
          line,
          name,
          "There is no table \"" + name + "\".",
          "Use a table of the company folder.");
    }
    return table;
  }

  private List<CompanyRow> rows(Table table, Object value, long line) {
    if (table == Table.SETTINGS && value instanceof JsonObject settings) {
      return settings.entrySet().stream().map(entry -> setting(entry, settings.line())).toList();
    }
    return list(value).stream()
        .map(row -> object(row, line, "row of " + table.tableName()))
        .map(row -> new CompanyRow(texts(row), at(row.line())))
        .toList();
  }

  private CompanyRow setting(Map.Entry<String, Object> entry, long line) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("setting", entry.getKey());
    values.put("value", PlainText.of(entry.getValue()));
    return new CompanyRow(values, at(line));
  }

  private Place at(long line) {
    return new Place(file, line, "", "");
  }

  private static Map<String, String> texts(Map<String, Object> object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.forEach((name, value) -> texts.put(name, PlainText.of(value)));
    return texts;
  }

  private List<Step> steps(Object value) {
    List<Step> steps = new ArrayList<>();
    for (Object element : list(value)) {
      JsonObject object = object(element, 1, "step");
      List<String> kinds = kinds(object);
      if (kinds.size() == 1) {
        steps.add(step(kinds.getFirst(), object));
      } else {
        fail(
            "UNKNOWN-STEP",
            object.line(),
            "",
            "A step is exactly one of " + String.join(", ", STEPS) + ".",
            "Split or name the step.");
      }
    }
    return steps;
  }

  /** What a step is by its names; {@code post} is also an option of post-cost-to-gl. */
  private static List<String> kinds(JsonObject object) {
    boolean isOption = object.containsKey("run") && !(object.get("post") instanceof List<?>);
    return STEPS.stream()
        .filter(object::containsKey)
        .filter(kind -> !(isOption && kind.equals("post")))
        .toList();
  }

  private Step step(String kind, JsonObject object) {
    return switch (kind) {
      case "post" -> post(object);
      case "run" -> run(object);
      case "set" -> set(object);
      case "change" -> change(object);
      default -> expect(object);
    };
  }

  private Step post(JsonObject object) {
    checkNames(object, List.of("post", "expect_error"), "a post step");
    List<PlainTransaction> transactions =
        list(object.get("post")).stream()
            .map(row -> object(row, object.line(), "transaction"))
            .map(row -> new PlainTransaction(row, at(row.line())))
            .toList();
    return new Step.Post(transactions, expectedError(object), object.line());
  }

  private Optional<String> expectedError(JsonObject object) {
    return object.get("expect_error") instanceof JsonObject error
        ? Optional.of(text(error, "code"))
        : Optional.empty();
  }

  private Step run(JsonObject object) {
    Map<String, Object> options = new LinkedHashMap<>(object);
    List.of("run", "options", "expect_rows", "expect_totals", "expect_error")
        .forEach(options::remove);
    if (object.get("options") instanceof JsonObject nested) {
      options.putAll(nested);
    }
    Optional<ExpectedRows> rows =
        object.containsKey("expect_rows")
            ? Optional.of(expectedRows(object.get("expect_rows"), object.line()))
            : Optional.empty();
    return new Step.Run(
        text(object, "run"),
        options,
        rows,
        expectedRowList(object.get("expect_totals"), object.line()),
        expectedError(object),
        object.line());
  }

  private Step set(JsonObject object) {
    checkNames(object, List.of("set"), "a set step");
    JsonObject settings = object(object.get("set"), object.line(), "settings");
    return new Step.Set(texts(settings), object.line());
  }

  private Step change(JsonObject object) {
    JsonObject change = object(object.get("change"), object.line(), "change");
    checkNames(change, List.of("table", "key", "values", "add"), "a change");
    Table table = table(text(change, "table"), change.line()).orElse(Table.ITEMS);
    return new Step.Change(
        table,
        optionalTexts(change.get("key")),
        optionalTexts(change.get("values")),
        rows(table, change.get("add"), change.line()),
        object.line());
  }

  private static Map<String, String> optionalTexts(Object value) {
    return value instanceof JsonObject object ? texts(object) : Map.of();
  }

  private Step expect(JsonObject object) {
    checkNames(object, List.of("expect"), "an expect step");
    JsonObject ledgers = object(object.get("expect"), object.line(), "ledgers");
    Map<LedgerName, ExpectedRows> expected = new LinkedHashMap<>();
    ledgers.forEach(
        (name, rows) ->
            LedgerName.of(name)
                .ifPresentOrElse(
                    ledger -> expected.put(ledger, expectedRows(rows, ledgers.line())),
                    () -> unknownLedger(name, ledgers.line())));
    return new Step.Expect(expected, object.line());
  }

  private void unknownLedger(String name, long line) {
    Place place = new Place(file, line, name, "");
    failures.add(InputFailures.unknownColumn(place, "an expect step", LedgerName.codes()));
  }

  private ExpectedRows expectedRows(Object value, long line) {
    if (!(value instanceof JsonObject object)) {
      return new ExpectedRows(Match.IN_ORDER, expectedRowList(value, line));
    }
    checkNames(object, List.of("match", "rows"), "expected rows");
    String match = text(object, "match");
    Optional<Match> known = match.isEmpty() ? Optional.of(Match.IN_ORDER) : Match.of(match);
    if (known.isEmpty()) {
      Place place = new Place(file, object.line(), "match", "");
      failures.add(InputFailures.unknownWord(place, match, Match.codes()));
    }
    return new ExpectedRows(
        known.orElse(Match.IN_ORDER), expectedRowList(object.get("rows"), object.line()));
  }

  private List<ExpectedRow> expectedRowList(Object value, long line) {
    Collection<Object> rows = list(value);
    return rows.stream()
        .map(row -> object(row, line, "row"))
        .map(row -> new ExpectedRow(row, row.line()))
        .toList();
  }
}
