package io.interferenceatlas.country;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the part of a full name by which the person is called later in a text. */
final class Surname {

  private final Set<String> familyFirst;
  private final Set<String> particles;

  Surname(Set<String> familyFirst, Set<String> particles) {
    this.familyFirst = familyFirst;
    this.particles = particles;
  }

  /**
   * The surname of a full name, with its particles (bin Salman, von der Leyen).
   *
   * @return the surname and its other spellings, empty where the name is one word or ends in a suffix such as Jr.
   */
  List<String> of(Fact person) {
    String[] words = Folding.fold(person.form()).split(" ");
    String last = words[words.length - 1];
    if (words.length < 2 || last.endsWith(".") || last.matches("[IVX]+")) {
      return List.of();
    }
    if (familyFirst.contains(person.country() + ":" + words[0])) {
      return List.of(words[0]);
    }
    int first = words.length - 1;
    while (first > 1 && particles.contains(words[first - 1])) {
      first--;
    }
    String surname = String.join(" ", List.of(words).subList(first, words.length));
    if (surname.matches("(?i)(al|el)-.{3,}")) {
      return List.of(surname, surname.substring(3));
    }
    return List.of(surname);
  }

  /**
   * Other spellings of a full name whose family name comes first: Kim Jong Un, Kim Jong-un, Kim Jong-Un.
   *
   * @return the spellings besides the listed one, empty for all other names
   */
  List<String> spellings(Fact person) {
    String[] words = Folding.fold(person.form()).split("[ -]");
    if (words.length != 3 || !familyFirst.contains(person.country() + ":" + words[0])) {
      return List.of();
    }
    String upper = Character.toUpperCase(words[2].charAt(0)) + words[2].substring(1);
    String lower = Character.toLowerCase(words[2].charAt(0)) + words[2].substring(1);
    String head = words[0] + " " + words[1];
    return Stream.of(head + " " + upper, head + "-" + upper, head + "-" + lower)
        .filter(spelling -> !spelling.equals(Folding.fold(person.form())))
        .toList();
  }
}
