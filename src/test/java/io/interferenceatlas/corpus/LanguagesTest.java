package io.interferenceatlas.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "en | The government said on Monday that it would not take part in the talks next week.",
      "de | Die Regierung teilte am Montag mit, dass sie an den Gesprächen nicht teilnehmen werde.",
      "fr | Le gouvernement a déclaré lundi qu'il ne participerait pas aux discussions.",
      "es | El gobierno dijo el lunes que no participaría en las conversaciones.",
      "ru | Правительство сообщило в понедельник, что не будет участвовать в переговорах.",
      "uk | Уряд повідомив у понеділок, що не братиме участі в перемовинах наступного тижня.",
      "tr | Hükümet pazartesi günü görüşmelere katılmayacağını açıkladı.",
      "ar | قالت الحكومة يوم الاثنين إنها لن تشارك في المحادثات الأسبوع المقبل.",
      "zh | 政府周一表示，不会参加下周举行的会谈，也没有说明原因。",
  })
  void the_language_is_told_from_a_sentence(String language, String text) {
    assertThat(Languages.of(text, Set.of("en"))).isEqualTo(language);
  }

  @Test
  void a_beginning_full_of_foreign_names_does_not_make_a_text_foreign() {
    String names = "Nguyen Thi Minh, Tran Van Duc, Pham Thi Lan, Hoang Van Nam, Le Thi Hoa, Vu Duc Anh, Bui Van Long, "
        + "Dang Thi Mai, Do Van Hung, Ngo Thi Thu, Duong Van Khanh, Ly Thi Xuan, Phan Van Tai, Truong Thi Yen, "
        + "Dinh Van Phuc, Mai Thi Huong, Lam Van Quang, Cao Thi Bich, Ta Van Son, Chu Thi Ngoc\n\n";
    String rest = "These are the candidates whom the commission has accepted for the coming vote, it said on Friday. ";

    assertThat(Languages.of(names + rest.repeat(20), Set.of("en"))).isEqualTo("en");
  }

  @Test
  void a_few_letters_tell_nothing() {
    assertThat(Languages.of("Oui, 2018.", Set.of("en"))).isEqualTo(Languages.UNKNOWN);
    assertThat(Languages.of("", Set.of("en"))).isEqualTo(Languages.UNKNOWN);
  }
}
