package org.trueup.app.trace;

import java.io.StringWriter;
import java.util.List;
import org.trueup.core.decimal.Fixed;
import org.trueup.store.trace.TraceNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A trace as nested JSON: kind, id, relation, text, figures and what the entry leads to. */
final class TraceJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private TraceJson() {}

  /** The traces as a list. */
  static String of(List<TraceNode> roots) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      roots.forEach(root -> write(json, root));
      json.writeEndArray();
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, TraceNode node) {
    json.writeStartObject();
    json.writeStringProperty("kind", node.kind().name().toLowerCase(java.util.Locale.ROOT));
    json.writeStringProperty("id", node.id());
    json.writeStringProperty("relation", node.relation());
    json.writeStringProperty("text", node.text());
    json.writeObjectPropertyStart("figures");
    node.figures()
        .forEach(
            figure -> json.writeNumberProperty(figure.name(), Fixed.toDecimal(figure.value())));
    json.writeEndObject();
    json.writeBooleanProperty("shown_elsewhere", node.seenBefore());
    json.writeBooleanProperty("causes_left_out", node.cut());
    json.writeNumberProperty("more", node.more());
    json.writeArrayPropertyStart("leads_to");
    node.children().forEach(child -> write(json, child));
    json.writeEndArray();
    json.writeEndObject();
  }
}
