package io.interferenceatlas.nlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.johnsnowlabs.nlp.SparkNLP;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/**
 * A trained model on disk: an ONNX graph, {@code assets}, and {@code manifest.json}, which gives every file's SHA-256
 * and the Spark NLP version that the files were tried with.
 *
 * @param path     the folder
 * @param manifest what the manifest says
 */
public record ModelFolder(Path path, JsonNode manifest) {

  private static final String MANIFEST = "manifest.json";

  /**
   * A model shipped with the program, unpacked into {@code scratch}; the annotator reads it there once and hands the
   * bytes to the executors.
   *
   * @param name {@code roles} or {@code entities}
   * @throws IllegalStateException saying the mend, where the model is not in the program or does not fit it
   */
  public static ModelFolder bundled(String name, Path scratch) throws IOException {
    String base = "/models/" + name + "/";
    Path folder = scratch.resolve(name);
    try (InputStream in = ModelFolder.class.getResourceAsStream(base + MANIFEST)) {
      if (in == null) {
        throw new IllegalStateException("The model " + name + " is not in this build: build from a full checkout");
      }
      JsonNode manifest = new ObjectMapper().readTree(in);
      for (Iterator<String> files = manifest.path("sha256").fieldNames(); files.hasNext(); ) {
        unpack(base, files.next(), folder);
      }
      unpack(base, MANIFEST, folder);
    }
    return of(folder);
  }

  /**
   * The model in a folder.
   *
   * @throws IllegalStateException saying the mend, where a file is missing or changed, or another Spark NLP runs
   */
  public static ModelFolder of(Path folder) throws IOException {
    Path file = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(folder + " holds no model: " + MANIFEST + " is missing");
    }
    JsonNode manifest = new ObjectMapper().readTree(file.toFile());
    String wanted = manifest.path("spark_nlp").asText();
    String running = SparkNLP.version();
    if (!wanted.equals(running)) {
      throw new IllegalStateException("The model in " + folder + " was made for Spark NLP " + wanted + ", but " + running
          + " runs: train it again (jobs/train-*.sh) or use Spark NLP " + wanted);
    }
    for (Iterator<Map.Entry<String, JsonNode>> files = manifest.path("sha256").fields(); files.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = files.next();
      check(folder.resolve(entry.getKey()), entry.getValue().asText());
    }
    return new ModelFolder(folder, manifest);
  }

  /** The bytes of one of its files. */
  public byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(path.resolve(file));
  }

  /** The model's name and version, as results carry them. */
  public String version() {
    return manifest.path("name").asText() + "-" + manifest.path("version").asText();
  }

  private static void unpack(String base, String file, Path folder) throws IOException {
    Path to = folder.resolve(file);
    Files.createDirectories(to.getParent());
    try (InputStream in = ModelFolder.class.getResourceAsStream(base + file)) {
      if (in == null) {
        throw new IllegalStateException(base + file + " is not in this build: build from a full checkout");
      }
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void check(Path file, String sha256) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("The model file " + file + " is missing: take it from the repository again");
    }
    String found = sha256(file);
    if (!found.equals(sha256)) {
      throw new IllegalStateException("The model file " + file + " is not the one that its manifest names (SHA-256 "
          + found + ", wanted " + sha256 + "): take both from the repository again, or train anew (jobs/train-*.sh)");
    }
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
