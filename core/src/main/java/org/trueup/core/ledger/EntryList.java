package org.trueup.core.ledger;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Entries in the order in which they were added: a list that everybody may read and only the
 * ledgers change. Millions of them live at once, so that an empty one shares its array with all
 * others.
 */
final class EntryList<E> extends AbstractList<E> implements RandomAccess {

  private static final Object[] NOTHING = {};

  private Object[] entries = NOTHING;
  private int size;

  void append(E entry) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Math.max(2, 2 * size));
    }
    entries[size++] = entry;
    modCount++;
  }

  void replace(int index, E entry) {
    entries[Objects.checkIndex(index, size)] = entry;
  }

  void delete(E entry) {
    int index = indexOf(entry);
    if (index >= 0) {
      System.arraycopy(entries, index + 1, entries, index, size - index - 1);
      entries[--size] = null;
      modCount++;
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public E get(int index) {
    return (E) entries[Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }
}
