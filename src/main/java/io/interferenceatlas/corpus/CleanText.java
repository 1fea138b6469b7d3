package io.interferenceatlas.corpus;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of an article as it is worked on: NFC, no control characters, plain spaces, paragraphs parted by one empty
 * line, no markup.
 *
 * @param text the clean text; empty where nothing was left
 * @param issues {@link Issue#HTML_LEFTOVERS} and {@link Issue#TEXT_CUT} where they happened
 */
public record CleanText(String text, Set<Issue> issues) {

  private static final Pattern MARKUP = Pattern.compile(
      "</?(?:p|br|div|span|a|img|em|strong|b|i|u|s|q|ul|ol|li|h[1-6]|hr|table|thead|tbody|tr|td|th|blockquote|pre|code"
          + "|script|noscript|style|iframe|embed|object|figure|figcaption|section|article|aside|header|footer|main|nav"
          + "|font|sup|sub|html|body|head|title|meta|link|center|small|big|video|audio|source|picture|svg|path|cite"
          + "|label|form|input|button|time|abbr|address|del|ins|mark|wbr)\\b[^<>]*>"
          + "|<!--|<!\\[CDATA\\[|<!doctype|&(?:#\\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\\d?);",
      CASE_INSENSITIVE);
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "iframe", "template", "head", "svg", "button", "form");
  /** Most often Windows-1252 that was read as ISO 8859-1: the curly quotes of old dumps. */
  private static final String C1 = c1();
  private static final int LONGEST_WRAPPED_LINE = 120;

  /** Cleans {@code raw} and cuts it to {@code maxChars} at most. */
  public static CleanText of(String raw, int maxChars) {
    Set<Issue> issues = EnumSet.noneOf(Issue.class);
    String text = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n");
    if ((text.indexOf('<') >= 0 || text.indexOf('&') >= 0) && MARKUP.matcher(text).find()) {
      issues.add(Issue.HTML_LEFTOVERS);
      text = withoutMarkup(text);
    }
    text = paragraphs(fold(text));
    if (text.length() > maxChars) {
      issues.add(Issue.TEXT_CUT);
      text = cut(text, maxChars);
    }
    return new CleanText(text, issues);
  }

  /** One line of clean text, for titles and names; null for null, and where nothing is left. */
  public static String line(String raw) {
    return raw == null ? null : StringUtils.stripToNull(of(raw, Integer.MAX_VALUE).text().replaceAll("\\s+", " "));
  }

  /** The visible text under {@code element}, its blocks parted by empty lines. */
  public static String visibleText(Element element) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.filter(new VisibleText(text), element);
    return text.toString();
  }

  private static String withoutMarkup(String text) {
    String visible = visibleText(Jsoup.parseBodyFragment(text).body());
    // Dumps that were escaped twice still have entities after the first time.
    return visible.indexOf('&') >= 0 && MARKUP.matcher(visible).find()
        ? visibleText(Jsoup.parseBodyFragment(visible).body())
        : visible;
  }

  private record VisibleText(StringBuilder text) implements NodeFilter {

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode textNode) {
        text.append(textNode.getWholeText());
      } else if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("br")) {
          text.append('\n');
        } else if (element.isBlock()) {
          text.append("\n\n");
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        text.append("\n\n");
      }
      return FilterResult.CONTINUE;
    }
  }

  /** NFC, line ends as \n, every other space as one kind, what cannot be seen taken out. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F || c == '\n') {
        folded.append(c);
      } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        folded.append(c).append(text.charAt(++i));
      } else {
        foldRare(c, folded);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static void foldRare(char c, StringBuilder folded) {
    switch (c) {
      case '\r', '\f', '\u000B', '\u2028', '\u2029' -> folded.append('\n');
      case '\u200B', '\u200E', '\u200F', '\u2060', '\u00AD', '\uFEFF', '\uFFFE', '\uFFFF' -> { }
      default -> {
        if (c >= 0x80 && c <= 0x9F) {
          folded.append(C1.charAt(c - 0x80));
        } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
          folded.append(' ');
        } else if (!isUnseen(c)) {
          folded.append(c);
        }
      }
    }
  }

  private static boolean isUnseen(char c) {
    return Character.isISOControl(c) || Character.isSurrogate(c)
        || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }

  private static String paragraphs(String text) {
    boolean wrapped = isHardWrapped(text);
    StringBuilder out = new StringBuilder(text.length());
    boolean previousBlank = true;
    for (String line : text.split("\n")) {
      String clean = StringUtils.normalizeSpace(line);
      if (!clean.isEmpty()) {
        if (out.length() > 0) {
          out.append(wrapped && !previousBlank ? " " : "\n\n");
        }
        out.append(clean);
      }
      previousBlank = clean.isEmpty();
    }
    return out.toString();
  }

  /** Whether single line ends are only the width of an old screen: short lines, most of which end mid-sentence. */
  private static boolean isHardWrapped(String text) {
    if (text.indexOf('\n') < 0) {
      return false;
    }
    int followed = 0;
    int midSentence = 0;
    String[] lines = text.split("\n", -1);
    for (int i = 0; i + 1 < lines.length; i++) {
      String line = lines[i].strip();
      if (line.length() > LONGEST_WRAPPED_LINE) {
        return false;
      }
      if (!line.isEmpty() && !lines[i + 1].isBlank()) {
        followed++;
        if (".!?:\"'”’)".indexOf(line.charAt(line.length() - 1)) < 0) {
          midSentence++;
        }
      }
    }
    return followed >= 3 && 2 * midSentence > followed;
  }

  /** At the last paragraph end before the limit, else sentence end, else space, but never far before it. */
  private static String cut(String text, int maxChars) {
    int earliest = maxChars - maxChars / 10;
    int end = text.lastIndexOf("\n\n", maxChars);
    if (end < earliest) {
      int sentence = text.lastIndexOf(". ", maxChars - 1);
      end = sentence < 0 ? -1 : sentence + 1;
    }
    if (end < earliest) {
      end = text.lastIndexOf(' ', maxChars);
    }
    if (end < earliest) {
      end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    }
    return text.substring(0, end).strip();
  }

  private static String c1() {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, Charset.forName("windows-1252")).replace('\uFFFD', ' ');
  }
}
