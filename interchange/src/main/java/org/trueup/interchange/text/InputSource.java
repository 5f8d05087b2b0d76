package org.trueup.interchange.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Something to read from.
 *
 * @param name what users know it by, as messages name it
 * @param bytes opens its bytes, unpacked where it is packed
 */
public record InputSource(String name, Bytes bytes) {

  private static final int BUFFER = 1 << 16;

  /** Opens bytes. */
  @FunctionalInterface
  public interface Bytes {
    /** The bytes from their beginning. */
    InputStream open() throws IOException;
  }

  /** A file, unpacked if its name ends in {@code .gz}; messages name it as given. */
  public static InputSource of(Path file) {
    return of(file, file.toString());
  }

  /** A file that messages name otherwise. */
  public static InputSource of(Path file, String name) {
    boolean packed = file.toString().endsWith(".gz");
    return new InputSource(
        name,
        () -> {
          InputStream bytes = Files.newInputStream(file);
          return packed ? unpacked(bytes) : bytes;
        });
  }

  private static InputStream unpacked(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, BUFFER);
    } catch (IOException notPacked) {
      packed.close();
      throw notPacked;
    }
  }

  /** Standard input, named {@code -} as on the command line. */
  public static InputSource standardInput(InputStream input) {
    return new InputSource("-", () -> input);
  }
}
