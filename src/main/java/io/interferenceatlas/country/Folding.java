package io.interferenceatlas.country;

import java.text.Normalizer;

/** Writes accented letters, curly quotes, dashes and odd spaces plainly, one char for one, so that offsets hold. */
final class Folding {

  private static final char[] PLAIN = table();

  private Folding() {}

  static String fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = PLAIN[chars[i]];
    }
    return new String(chars);
  }

  private static char[] table() {
    char[] plain = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < plain.length; c++) {
      plain[c] = (char) c;
    }
    fill(plain, 0x00C0, 0x024F);
    fill(plain, 0x1E00, 0x1EFF);
    map(plain, "‘’ʼ`´′", '\'');
    map(plain, "‐‑‒–", '-');
    map(plain, "\u00A0\u2002\u2003\u2009\u202F\n\r\t", ' ');
    map(plain, "Øø", 'O', 'o');
    map(plain, "Łł", 'L', 'l');
    map(plain, "Đđ", 'D', 'd');
    map(plain, "ı", 'i');
    return plain;
  }

  private static void fill(char[] plain, int first, int last) {
    for (int c = first; c <= last; c++) {
      String parts = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD);
      if (parts.length() > 1 && parts.charAt(0) < 128) {
        plain[c] = parts.charAt(0);
      }
    }
  }

  private static void map(char[] plain, String from, char... to) {
    for (int i = 0; i < from.length(); i++) {
      plain[from.charAt(i)] = to[Math.min(i, to.length - 1)];
    }
  }
}
