package io.interferenceatlas.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The publisher's part of a URL's host: edition.cnn.com and www.cnn.com are both cnn.com. */
final class Host {

  /** Names that country domains put before the country: bbc.co.uk, abc.net.au. */
  private static final Set<String> SECOND_LEVEL = Set.of(
      "ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "info", "ltd", "me", "ne", "net", "nom", "or", "org",
      "plc", "press");

  private Host() {}

  /** The registrable host of {@code url} in lower case; null where it has none. */
  static String registrable(String url) {
    String host = host(url);
    if (host == null || host.indexOf('.') < 0 || host.matches("[\\d.]+|\\[.*")) {
      return host;
    }
    List<String> labels = List.of(host.split("\\."));
    int size = labels.size();
    boolean countryDomain = labels.get(size - 1).length() == 2;
    int kept = countryDomain && size > 2 && SECOND_LEVEL.contains(labels.get(size - 2)) ? 3 : 2;
    return String.join(".", labels.subList(Math.max(0, size - kept), size));
  }

  private static String host(String url) {
    if (url == null) {
      return null;
    }
    String withScheme = url.contains("://") ? url.strip() : "http://" + url.strip();
    try {
      // Only scheme and host: the path may hold characters that URI refuses.
      URI uri = new URI(withScheme.replaceFirst("^([^/]*//[^/?#]*).*$", "$1"));
      return uri.getHost() == null ? null : uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    } catch (URISyntaxException noHost) {
      return null;
    }
  }
}
