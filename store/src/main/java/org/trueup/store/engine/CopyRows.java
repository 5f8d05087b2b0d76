package org.trueup.store.engine;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyOut;

/** Reads rows from the binary format of PostgreSQL's COPY. */
final class CopyRows {

  private static final int SIGNATURE = 11;
  private static final int NEGATIVE = 0x4000;

  /** Hundred-thousandths in a digit to the base 10000, by its weight from -2 up. */
  private static final long[] WORTH = {
    0, 10, 100_000, 1_000_000_000L, 10_000_000_000_000L, 100_000_000_000_000_000L
  };

  private final CopyOut copy;
  private final ColumnType[] types;
  private final TextPool[] pools;
  private byte[] bytes = new byte[0];
  private int position;
  private boolean begun;
  private boolean ended;

  CopyRows(CopyOut copy, List<? extends StoredColumn<?>> columns) {
    this.copy = copy;
    types = columns.stream().map(StoredColumn::type).toArray(ColumnType[]::new);
    pools = new TextPool[types.length];
    for (int index = 0; index < types.length; index++) {
      pools[index] = types[index] == ColumnType.TEXT ? new TextPool() : null;
    }
  }

  /** Fetches at most {@code limit} rows; 0 at the end. */
  int fetch(RowReader into, int limit) throws SQLException {
    int rows = 0;
    while (rows < limit && nextRow()) {
      for (int index = 0; index < types.length; index++) {
        cell(into, index, rows);
      }
      rows++;
    }
    return rows;
  }

  private boolean nextRow() throws SQLException {
    while (!ended && position >= bytes.length) {
      byte[] message = copy.readFromCopy();
      ended = message == null;
      bytes = ended ? bytes : message;
      position = 0;
      if (!ended && !begun) {
        begun = true;
        position = SIGNATURE + Integer.BYTES;
        position += Integer.BYTES + getInt(position);
      }
    }
    if (!ended && takeShort() < 0) {
      ended = true;
      finish();
    }
    return !ended;
  }

  /** Takes what follows the last row, so that the connection is free for the next statement. */
  private void finish() throws SQLException {
    while (copy.isActive() && copy.readFromCopy() != null) {
      // nothing of interest
    }
  }

  private void cell(RowReader into, int index, int row) {
    int size = takeInt();
    if (types[index] == ColumnType.TEXT) {
      into.textsOf(index)[row] = size < 0 ? null : pools[index].shared(takeText(size));
    } else {
      into.numbersOf(index)[row] = size < 0 ? StoredColumn.ABSENT : takeNumber(types[index]);
    }
  }

  private long takeNumber(ColumnType type) {
    return switch (type) {
      case NUMBER -> takeLong();
      case COUNT -> takeInt();
      case FIXED -> takeFixed();
      case DATE -> takeInt() + (long) CopyBuffer.EPOCH_DAY;
      case FLAG -> bytes[position++];
      case TEXT -> throw new IllegalStateException("a text is no number");
    };
  }

  private String takeText(int size) {
    String text = new String(bytes, position, size, StandardCharsets.UTF_8);
    position += size;
    return text;
  }

  private long takeFixed() {
    int digits = takeShort();
    int weight = takeShort();
    boolean negative = takeShort() == NEGATIVE;
    takeShort();
    long value = 0;
    for (int index = 0; index < digits; index++) {
      value += worth(takeShort(), weight - index);
    }
    return negative ? -value : value;
  }

  private static long worth(int digit, int weight) {
    return weight == -2 ? digit / 1000 : digit * WORTH[weight + 2];
  }

  private long takeLong() {
    return ((long) takeInt() << 32) | (takeInt() & 0xFFFF_FFFFL);
  }

  private int takeInt() {
    int value = getInt(position);
    position += Integer.BYTES;
    return value;
  }

  private int getInt(int at) {
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | bytes[at + 3] & 0xFF;
  }

  private int takeShort() {
    int value = (bytes[position] << 8) | bytes[position + 1] & 0xFF;
    position += Short.BYTES;
    return value;
  }
}
