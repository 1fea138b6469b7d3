package io.interferenceatlas.interference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Reads float matrices from the bytes of a safetensors file: a length, a JSON header, then the numbers. */
final class Tensors {

  private final Map<String, float[]> numbers = new HashMap<>();

  /**
   * @throws IllegalArgumentException where a tensor is not of 32-bit floats
   * @throws IOException where the bytes are no safetensors file, or end too soon
   */
  Tensors(byte[] file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long length = file.length < Long.BYTES ? -1 : bytes.getLong();
    if (length < 0 || length > bytes.remaining()) {
      throw new IOException("the model's weights are no safetensors file, or its header is cut off");
    }
    int header = (int) length;
    JsonNode tensors = new ObjectMapper().readTree(file, Long.BYTES, header);
    int base = Long.BYTES + header;
    for (Iterator<String> names = tensors.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.equals("__metadata__")) {
        continue;
      }
      JsonNode tensor = tensors.get(name);
      if (!tensor.get("dtype").asText().equals("F32")) {
        throw new IllegalArgumentException("tensor " + name + " is of " + tensor.get("dtype") + ", not of F32");
      }
      int from = tensor.get("data_offsets").get(0).asInt();
      int to = tensor.get("data_offsets").get(1).asInt();
      if (from < 0 || to < from || to > file.length - base) {
        throw new IOException("the model's weights end before tensor " + name + " does");
      }
      float[] values = new float[(to - from) / Float.BYTES];
      bytes.position(base + from);
      bytes.asFloatBuffer().get(values);
      numbers.put(name, values);
    }
  }

  /** The numbers of a tensor, row by row. */
  float[] get(String name) {
    float[] values = numbers.get(name);
    if (values == null) {
      throw new IllegalArgumentException("the model has no tensor " + name);
    }
    return values;
  }
}
