package org.trueup.testkit.history;

import java.util.List;
import java.util.Map;

/**
 * A small company and what happens in it, in the plain form of a scenario file.
 *
 * @param seed number that the generator made it of
 * @param tables set-up rows by table
 * @param events what happens, in order
 */
public record History(
    long seed, Map<String, List<Map<String, String>>> tables, List<Event> events) {

  /** Something that happens. */
  public sealed interface Event {

    /**
     * A posting.
     *
     * @param transaction its columns
     */
    record Post(Map<String, Object> transaction) implements Event {

      /** The id of the transaction. */
      public String id() {
        return (String) transaction.get("id");
      }
    }

    /** The cost adjustment for all items. */
    record Adjust() implements Event {}

    /**
     * Another value of a setting.
     *
     * @param setting its name
     * @param value its value
     */
    record Set(String setting, String value) implements Event {}

    /**
     * Other values in a row of the set-up.
     *
     * @param table name of the table
     * @param key key columns
     * @param values columns that change
     */
    record Change(String table, Map<String, String> key, Map<String, String> values)
        implements Event {}

    /**
     * Inventory periods are closed up to a day.
     *
     * @param endingDate last closed day
     */
    record Close(String endingDate) implements Event {}

    /**
     * Inventory periods are opened again from one on.
     *
     * @param endingDate last day of the first that opens
     */
    record Reopen(String endingDate) implements Event {}
  }

  /** The same company with other events. */
  public History with(List<Event> other) {
    return new History(seed, tables, other);
  }

  /** The same events in another company. */
  public History in(Map<String, List<Map<String, String>>> other) {
    return new History(seed, other, events);
  }
}
