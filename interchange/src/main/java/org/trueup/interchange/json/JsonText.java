package org.trueup.interchange.json;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON as plain values: String, BigDecimal with the digits as written, Boolean, null, List,
 * {@link JsonObject}. A name that comes twice in an object is a fault.
 */
public final class JsonText {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser parser;
  private final long firstLine;

  private JsonText(JsonParser parser, long firstLine) {
    this.parser = parser;
    this.firstLine = firstLine;
  }

  /**
   * The one value of a text.
   *
   * @param file name for messages
   * @throws Refusal if the text is no JSON
   */
  public static Object read(Reader text, String file) {
    return read(text, file, 1);
  }

  /** The one value of a line of a file. */
  public static Object readLine(String text, String file, long line) {
    return read(new StringReader(text), file, line);
  }

  private static Object read(Reader text, String file, long firstLine) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonText json = new JsonText(parser, firstLine);
      Object value = json.value(parser.nextToken());
      if (parser.nextToken() != null) {
        throw refusal(file, json.line(), "something follows the value");
      }
      return value;
    } catch (JacksonException fault) {
      long line = fault.getLocation() == null ? 1 : Math.max(1, fault.getLocation().getLineNr());
      throw refusal(file, firstLine + line - 1, firstSentence(fault.getOriginalMessage()));
    }
  }

  private static String firstSentence(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static Refusal refusal(String file, long line, String reason) {
    return new Refusal(
        new Failure(
            "NOT-JSON",
            new Place(file, line, "", ""),
            "The text is not valid JSON: " + reason + ".",
            "Correct it; a JSON checker shows the spot."));
  }

  private long line() {
    return firstLine + parser.currentTokenLocation().getLineNr() - 1;
  }

  private Object value(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case null -> null;
      default -> null;
    };
  }

  private JsonObject object() {
    long line = line();
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      values.put(name, value(parser.nextToken()));
    }
    return new JsonObject(values, line);
  }

  private List<Object> list() {
    List<Object> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(value(token));
    }
    return elements;
  }
}
