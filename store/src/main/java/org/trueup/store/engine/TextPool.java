package org.trueup.store.engine;

/**
 * Shares equal texts of one column. The same few codes fill millions of rows, so a small table that
 * forgets is enough; texts that hardly repeat cost one failed comparison.
 */
final class TextPool {

  private static final int SIZE = 1 << 10;

  private final String[] known = new String[SIZE];

  String shared(String text) {
    if (text == null) {
      return null;
    }
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SIZE - 1);
    String candidate = known[slot];
    if (text.equals(candidate)) {
      return candidate;
    }
    known[slot] = text;
    return text;
  }
}
