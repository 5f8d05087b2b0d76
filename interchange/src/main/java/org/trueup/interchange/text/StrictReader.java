package org.trueup.interchange.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and nothing else, and knows on which line it met a fault. A byte order mark is
 * skipped. Everything before a fault is handed out first, so that the line is right.
 */
public final class StrictReader extends Reader {

  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream bytes;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer encoded = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer decoded = CharBuffer.allocate(BUFFER).flip();
  private long line = 1;
  private boolean atStart = true;
  private boolean atEnd;
  private IOException fault;

  /** A reader of the given bytes, which it closes. */
  public StrictReader(InputStream bytes) {
    this.bytes = bytes;
  }

  /** The line of the last character that was decoded, from 1. */
  public long line() {
    return line;
  }

  /** Whether the bytes ended in a fault. */
  public boolean isFaulty() {
    return fault != null;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!decoded.hasRemaining()) {
      if (fault != null) {
        throw fault;
      }
      if (atEnd) {
        return -1;
      }
      decodeMore();
    }
    int count = Math.min(length, decoded.remaining());
    decoded.get(target, offset, count);
    return count;
  }

  private void decodeMore() {
    try {
      fill();
    } catch (IOException brokenOff) {
      fault = brokenOff;
    }
    decoded.clear();
    CoderResult result = decoder.decode(encoded, decoded, atEnd);
    decoded.flip();
    countLines();
    skipByteOrderMark();
    if (result.isError() && fault == null) {
      fault = codingFault(result);
    }
  }

  private static IOException codingFault(CoderResult result) {
    try {
      result.throwException();
      return new CharacterCodingException();
    } catch (CharacterCodingException coding) {
      return coding;
    }
  }

  private void fill() throws IOException {
    encoded.compact();
    try {
      int count = bytes.read(encoded.array(), encoded.position(), encoded.remaining());
      atEnd = count < 0;
      encoded.position(encoded.position() + Math.max(0, count));
    } finally {
      encoded.flip();
    }
  }

  private void countLines() {
    char[] chars = decoded.array();
    for (int i = 0; i < decoded.limit(); i++) {
      if (chars[i] == '\n') {
        line++;
      }
    }
  }

  private void skipByteOrderMark() {
    if (atStart && decoded.hasRemaining()) {
      atStart = false;
      if (decoded.get(decoded.position()) == BYTE_ORDER_MARK) {
        decoded.get();
      }
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
