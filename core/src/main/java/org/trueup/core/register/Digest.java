package org.trueup.core.register;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;

/** Writes fields in their canonical bytes and hashes them; made for millions of short fields. */
final class Digest {

  private static final int SIZE = 1 << 13;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

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
    makeRoom(Long.BYTES);
    LONG.set(buffer, used, value);
    used += Long.BYTES;
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
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    length(utf8.length);
    if (utf8.length > SIZE) {
      return bytes(utf8);
    }
    makeRoom(utf8.length);
    System.arraycopy(utf8, 0, buffer, used, utf8.length);
    used += utf8.length;
    return this;
  }

  private Digest length(int value) {
    makeRoom(Integer.BYTES);
    INT.set(buffer, used, value);
    used += Integer.BYTES;
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
