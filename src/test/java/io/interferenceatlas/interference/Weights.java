package io.interferenceatlas.interference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small safetensors files for tests. */
final class Weights {

  private final Map<String, float[]> tensors = new TreeMap<>();

  /** One tensor more; where there is one of its name, in its stead. */
  Weights with(String name, float... numbers) {
    tensors.put(name, numbers);
    return this;
  }

  Weights without(String name) {
    tensors.remove(name);
    return this;
  }

  byte[] bytes() {
    List<String> heads = new ArrayList<>(List.of("\"__metadata__\":{\"format\":\"pt\"}"));
    ByteBuffer numbers = ByteBuffer.allocate(4 * tensors.values().stream().mapToInt(t -> t.length).sum())
        .order(ByteOrder.LITTLE_ENDIAN);
    tensors.forEach((name, values) -> {
      int from = numbers.position();
      for (float value : values) {
        numbers.putFloat(value);
      }
      heads.add("\"" + name + "\":{\"dtype\":\"F32\",\"shape\":[" + values.length + "],\"data_offsets\":[" + from + ","
          + numbers.position() + "]}");
    });
    return file("{" + String.join(",", heads) + "}", numbers.array());
  }

  /** A file of a header and what follows it. */
  static byte[] file(String header, byte... numbers) {
    byte[] head = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + head.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN)
        .putLong(head.length).put(head).put(numbers).array();
  }
}
