package org.trueup.store.engine;

import static org.trueup.store.engine.StoredColumn.ABSENT;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows in the binary format of PostgreSQL's COPY. */
final class CopyBuffer {

  /** The format counts days since 2000-01-01. */
  static final int EPOCH_DAY = 10_957;

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int NEGATIVE = 0x4000;
  private static final int DIGIT = 10_000;
  private static final int FRACTION = 100_000;
  private static final int SCALE = 5;
  private static final int LARGEST_CELL = 32;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes;
  private final int limit;
  private int length;
  private final short[] digits = new short[6];

  /** A buffer that calls itself full when it holds {@code limit} bytes. */
  CopyBuffer(int limit) {
    this.limit = limit;
    bytes = new byte[limit + (limit >> 2)];
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  boolean isFull() {
    return length >= limit;
  }

  void clear() {
    length = 0;
  }

  void header() {
    makeRoom(LARGEST_CELL);
    System.arraycopy(SIGNATURE, 0, bytes, length, SIGNATURE.length);
    length += SIGNATURE.length;
    putInt(0);
    putInt(0);
  }

  void trailer() {
    makeRoom(Short.BYTES);
    putShort(-1);
  }

  void beginRow(int cells) {
    makeRoom(Short.BYTES);
    putShort(cells);
  }

  void number(long value) {
    makeRoom(LARGEST_CELL);
    putInt(Long.BYTES);
    LONG.set(bytes, length, value);
    length += Long.BYTES;
  }

  void count(int value) {
    makeRoom(LARGEST_CELL);
    putInt(Integer.BYTES);
    putInt(value);
  }

  void flag(boolean value) {
    makeRoom(LARGEST_CELL);
    putInt(1);
    bytes[length++] = (byte) (value ? 1 : 0);
  }

  void date(long epochDay) {
    makeRoom(LARGEST_CELL);
    if (epochDay == ABSENT) {
      putInt(-1);
      return;
    }
    putInt(Integer.BYTES);
    putInt((int) epochDay - EPOCH_DAY);
  }

  void text(String value) {
    if (value == null) {
      makeRoom(LARGEST_CELL);
      putInt(-1);
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    makeRoom(LARGEST_CELL + utf8.length);
    putInt(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  /**
   * A decimal is written as digits to the base 10000 with a weight, here at most four before the
   * point and always two behind it.
   */
  void fixed(long value) {
    makeRoom(LARGEST_CELL);
    long magnitude = Math.abs(value); // of the smallest long: right when read as unsigned
    long whole = Long.divideUnsigned(magnitude, FRACTION);
    int fraction = (int) Long.remainderUnsigned(magnitude, FRACTION);
    int before = 0;
    for (; whole > 0; whole /= DIGIT) {
      digits[before++] = (short) (whole % DIGIT);
    }
    putInt(4 * Short.BYTES + (before + 2) * Short.BYTES);
    putShort(before + 2);
    putShort(before - 1);
    putShort(value < 0 ? NEGATIVE : 0);
    putShort(SCALE);
    for (int index = before - 1; index >= 0; index--) {
      putShort(digits[index]);
    }
    putShort(fraction / 10);
    putShort(fraction % 10 * 1000);
  }

  private void makeRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }

  private void putInt(int value) {
    INT.set(bytes, length, value);
    length += Integer.BYTES;
  }

  private void putShort(int value) {
    SHORT.set(bytes, length, (short) value);
    length += Short.BYTES;
  }
}
