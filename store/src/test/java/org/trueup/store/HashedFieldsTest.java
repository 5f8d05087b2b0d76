package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.register.ContentHash;
import org.trueup.core.register.Register;
import org.trueup.core.register.RegisterFacts;
import org.trueup.core.register.RegisterKind;
import org.trueup.core.register.SetupRow;

/** No field of a fact can change without the hash of its register changing. */
class HashedFieldsTest {

  private final RandomRecords records = new RandomRecords(3);

  private RegisterFacts facts() {
    return RegisterFacts.of(
        1,
        new LedgerModel(1).nextChanges(),
        List.of(SetupRow.of("items", 1, Map.of("no", "BOLT", "description", "M8"))));
  }

  @Test
  void every_field_of_every_fact_counts() {
    RegisterFacts facts = facts();
    String hash = ContentHash.of(facts);
    for (RecordComponent kind : RegisterFacts.class.getRecordComponents()) {
      List<?> entries = (List<?>) RandomRecords.read(facts, kind);
      if (entries.isEmpty() || !(entries.getFirst() instanceof Record first)) {
        continue;
      }
      for (RecordComponent field : first.getClass().getRecordComponents()) {
        if (field.getName().equals("registerNo") || isSortedMap(field)) {
          continue;
        }
        List<Object> changed = new ArrayList<>(entries);
        changed.set(0, RandomRecords.with(first, field.getName(), another(first, field)));
        assertThat(ContentHash.of(RandomRecords.with(facts, kind.getName(), changed)))
            .as(kind.getName() + "." + field.getName())
            .isNotEqualTo(hash);
      }
    }
  }

  private static boolean isSortedMap(RecordComponent field) {
    return field.getGenericType() instanceof ParameterizedType type
        && type.getRawType() == SortedMap.class;
  }

  private Object another(Record original, RecordComponent field) {
    Object present = RandomRecords.read(original, field);
    Object other = present;
    while (other.equals(present)) {
      other = records.value(field.getGenericType());
    }
    return other;
  }

  @Test
  void every_fact_counts() {
    RegisterFacts facts = facts();
    for (RecordComponent kind : RegisterFacts.class.getRecordComponents()) {
      List<?> entries = (List<?>) RandomRecords.read(facts, kind);
      if (!entries.isEmpty()) {
        List<?> fewer = entries.subList(0, entries.size() - 1);
        assertThat(ContentHash.of(RandomRecords.with(facts, kind.getName(), fewer)))
            .as(kind.getName())
            .isNotEqualTo(ContentHash.of(facts));
      }
    }
  }

  @Test
  void every_field_of_a_register_counts_in_the_chain() {
    Register register =
        new Register(
            7,
            RegisterKind.IMPORT,
            Instant.parse("2026-01-01T00:00:00Z"),
            "anna",
            "import",
            LastNumbers.NONE,
            LastNumbers.NONE,
            "abc",
            "");
    Map<String, Object> changes =
        Map.of(
            "no",
            8L,
            "kind",
            RegisterKind.POSTING,
            "createdAt",
            Instant.parse("2026-01-01T00:00:00.000001Z"),
            "user",
            "otto",
            "purpose",
            "export",
            "before",
            new LastNumbers(0, 0, 0, 0, 1, 0),
            "after",
            new LastNumbers(0, 0, 0, 0, 0, 1),
            "contentHash",
            "abd");
    String hash = ContentHash.chained("", register);
    changes.forEach(
        (field, value) ->
            assertThat(ContentHash.chained("", RandomRecords.with(register, field, value)))
                .as(field)
                .isNotEqualTo(hash));
    assertThat(ContentHash.chained("x", register)).isNotEqualTo(hash);
  }
}
