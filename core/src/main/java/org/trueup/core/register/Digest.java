package org.trueup.core.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;

/** Writes fields in their canonical bytes and hashes them; made for millions of short fields. */
final class Digest {

  private static final int SIZE = 1 << 13;
  private static final int LONGEST_FIXED_FIELD = 8;

  private final MessageDigest sha256 = sha256();
  private final byte[] buffer = new byte[SIZE];
  private int used;

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Eight bytes, the highest first. */
  Digest number(long value) {
    makeRoom(LONGEST_FIXED_FIELD);
    for (int shift = 56; shift >= 0; shift -= 8) {
      buffer[used++] = (byte) (value >>> shift);
    }
    return this;
  }

  /** One byte, 1 or 0. */
  Digest flag(boolean value) {
    makeRoom(1);
    buffer[used++] = (byte) (value ? 1 : 0);
    return this;
  }

  /** Four bytes that count days since 1970-01-01. */
  Digest date(LocalDate value) {
    return length((int) value.toEpochDay());
  }

  /** Four bytes of length and the UTF-8 bytes. */
  Digest text(String value) {
    int length = value.length();
    if (length > SIZE - LONGEST_FIXED_FIELD || !isAscii(value)) {
      return encoded(value.getBytes(StandardCharsets.UTF_8));
    }
    length(length);
    makeRoom(length);
    for (int index = 0; index < length; index++) {
      buffer[used++] = (byte) value.charAt(index);
    }
    return this;
  }

  private static boolean isAscii(String value) {
    for (int index = 0; index < value.length(); index++) {
      if (value.charAt(index) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private Digest encoded(byte[] bytes) {
    return length(bytes.length).bytes(bytes);
  }

  private Digest length(int value) {
    makeRoom(LONGEST_FIXED_FIELD);
    for (int shift = 24; shift >= 0; shift -= 8) {
      buffer[used++] = (byte) (value >>> shift);
    }
    return this;
  }

  /** The bytes as they are. */
  Digest bytes(byte[] value) {
    flush();
    sha256.update(value);
    return this;
  }

  /** The hash of everything written so far. */
  byte[] finish() {
    flush();
    return sha256.digest();
  }

  private void makeRoom(int bytes) {
    if (used + bytes > SIZE) {
      flush();
    }
  }

  private void flush() {
    sha256.update(buffer, 0, used);
    used = 0;
  }
}
