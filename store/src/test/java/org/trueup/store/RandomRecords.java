package org.trueup.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.trueup.core.company.Dimensions;
import org.trueup.core.ledger.LastNumbers;

/** Makes records with arbitrary and extreme values in every component. */
final class RandomRecords {

  private static final List<String> TEXTS =
      List.of(
          "",
          "BOLT",
          "a text of more than twelve letters, so that no engine keeps it inline",
          "Größe, Ærø, 東京, \uD83D\uDD29",
          "'; DROP TABLE register; --",
          "tab\tline\nback\\slash \"quoted\" \\N",
          " spaces around ");

  private static final List<Long> NUMBERS =
      List.of(
          0L,
          1L,
          -1L,
          99_999L,
          100_000L,
          123_456_789L,
          -5_000_000_000_000L,
          9_999_999_900_000L,
          -9_999_999_900_001L,
          10_000_000_000_000L,
          Long.MAX_VALUE);

  private final Random random;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  /** A record of a type; components are replaced by name. */
  <R extends Record> R next(Class<R> type, Map<String, Object> fixed) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int index = 0; index < components.length; index++) {
      Object given = fixed.get(components[index].getName());
      values[index] = given == null ? value(components[index].getGenericType()) : given;
    }
    return construct(type, components, values);
  }

  /** The same record with another value in one component. */
  static <R extends Record> R with(R original, String component, Object value) {
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) original.getClass();
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(each -> each.getName().equals(component) ? value : read(original, each))
            .toArray();
    return construct(type, components, values);
  }

  static Object read(Record original, RecordComponent component) {
    try {
      return component.getAccessor().invoke(original);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static <R extends Record> R construct(
      Class<R> type, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A value of a component's type. */
  Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class
          ? (random.nextBoolean() ? Optional.empty() : Optional.of(value(argument)))
          : IntStream.range(0, random.nextInt(3)).mapToObj(index -> value(argument)).toList();
    }
    return simpleValue((Class<?>) type);
  }

  private Object simpleValue(Class<?> type) {
    if (type == long.class) {
      return number();
    } else if (type == int.class) {
      return random.nextBoolean() ? random.nextInt() : 0;
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == String.class) {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    } else if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(80_000) - 20_000);
    } else if (type == BigDecimal.class) {
      return new BigDecimal(new BigInteger(80, random), random.nextInt(25));
    } else if (type == Dimensions.class) {
      return random.nextBoolean()
          ? Dimensions.NONE
          : Dimensions.of(Map.of("DEPARTMENT", "PROD", "ÄRA", "x y"));
    } else if (type == LastNumbers.class) {
      return LastNumbers.NONE;
    } else if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    return next(type.asSubclass(Record.class), Map.of());
  }

  private long number() {
    long number =
        random.nextBoolean() ? random.nextLong() : NUMBERS.get(random.nextInt(NUMBERS.size()));
    // the smallest long stands for no value and is no fixed value that the engine can negate
    return number == Long.MIN_VALUE ? Long.MAX_VALUE : number;
  }
}
