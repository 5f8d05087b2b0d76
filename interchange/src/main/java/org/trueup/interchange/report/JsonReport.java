package org.trueup.interchange.report;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A report as JSON: {@code title}, {@code parameters}, {@code rows} and {@code totals}, objects by
 * column name. Decimals are numbers with all their digits.
 */
final class JsonReport {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  static void write(ReportTable report, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      new JsonReport(generator).write(report);
    }
    out.append(text.getBuffer()).append('\n');
  }

  private void write(ReportTable report) {
    json.writeStartObject();
    json.writeStringProperty("title", report.title());
    json.writeObjectPropertyStart("parameters");
    report.parameters().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeArrayPropertyStart("rows");
    report.rows().forEach(row -> writeRow(report.columns(), row));
    json.writeEndArray();
    json.writeArrayPropertyStart("totals");
    report.totals().forEach(this::writeTotal);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeRow(List<ReportColumn> columns, List<Object> row) {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      writeValue(columns.get(i).name(), row.get(i));
    }
    json.writeEndObject();
  }

  private void writeTotal(ReportTotal total) {
    json.writeStartObject();
    json.writeStringProperty("total", total.total());
    for (Map.Entry<String, Object> value : total.values().entrySet()) {
      writeValue(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  private void writeValue(String name, Object value) {
    switch (value) {
      case null -> json.writeNullProperty(name);
      case BigDecimal figure -> json.writeNumberProperty(name, figure);
      case Boolean truth -> json.writeBooleanProperty(name, truth);
      default -> json.writeStringProperty(name, value.toString());
    }
  }
}
