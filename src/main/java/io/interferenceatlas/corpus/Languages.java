package io.interferenceatlas.corpus;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Locale;
import java.util.Set;

/** Tells the language of a text from its beginning. */
public final class Languages {

  /** What {@link #of} answers for a text that is too short to tell. */
  public static final String UNKNOWN = "und";

  private static final int SAMPLE_CHARS = 300;
  private static final int SECOND_SAMPLE_CHARS = 3_000;
  private static final int FEWEST_LETTERS = 20;

  private Languages() {}

  /**
   * The ISO 639-1 code of the language that {@code text} begins in, of those that news is most often written in;
   * {@link #UNKNOWN} for a text of few letters. A few lines are enough where they are in one of the {@code expected}
   * languages; otherwise more of the text is read, since names can make a beginning look foreign.
   */
  public static String of(String text, Set<String> expected) {
    String language = ofBeginning(text, SAMPLE_CHARS);
    boolean settled = expected.isEmpty() || expected.contains(language) || language.equals(UNKNOWN);
    return settled ? language : ofBeginning(text, SECOND_SAMPLE_CHARS);
  }

  private static String ofBeginning(String text, int chars) {
    String sample = text.substring(0, Math.min(chars, text.length()));
    if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return UNKNOWN;
    }
    Language language = Detector.INSTANCE.detectLanguageOf(sample);
    return language == Language.UNKNOWN ? UNKNOWN : language.getIsoCode639_1().name().toLowerCase(Locale.ROOT);
  }

  /** Loaded once in each JVM, at first use: the models take about a second and stay in memory. */
  private static final class Detector {
    private static final LanguageDetector INSTANCE = LanguageDetectorBuilder.fromIsoCodes639_1(
            IsoCode639_1.AR, IsoCode639_1.BG, IsoCode639_1.BN, IsoCode639_1.CA, IsoCode639_1.CS, IsoCode639_1.DA,
            IsoCode639_1.DE, IsoCode639_1.EL, IsoCode639_1.EN, IsoCode639_1.ES, IsoCode639_1.ET, IsoCode639_1.FA,
            IsoCode639_1.FI, IsoCode639_1.FR, IsoCode639_1.HE, IsoCode639_1.HI, IsoCode639_1.HR, IsoCode639_1.HU,
            IsoCode639_1.ID, IsoCode639_1.IT, IsoCode639_1.JA, IsoCode639_1.KA, IsoCode639_1.KO, IsoCode639_1.LT,
            IsoCode639_1.LV, IsoCode639_1.NB, IsoCode639_1.NL, IsoCode639_1.PL, IsoCode639_1.PT, IsoCode639_1.RO,
            IsoCode639_1.RU, IsoCode639_1.SK, IsoCode639_1.SL, IsoCode639_1.SQ, IsoCode639_1.SR, IsoCode639_1.SV,
            IsoCode639_1.SW, IsoCode639_1.TH, IsoCode639_1.TL, IsoCode639_1.TR, IsoCode639_1.UK, IsoCode639_1.UR,
            IsoCode639_1.VI, IsoCode639_1.ZH)
        .withLowAccuracyMode()
        .build();
  }
}
