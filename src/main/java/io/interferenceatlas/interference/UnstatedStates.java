package io.interferenceatlas.interference;

import io.interferenceatlas.country.CountryMention;
import io.interferenceatlas.country.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Infers the states that a sentence leaves unnamed from its own other names, its neighbours and well-known affairs. */
final class UnstatedStates {

  private static final double IN_SENTENCE = 3;
  private static final double IN_PREVIOUS = 2;
  private static final double IN_NEXT = 0.5;
  private static final double OF_SOURCE = 0.5;
  private static final double OF_AFFAIR = 1.5;
  /** From then on a bare "the interference" in the news is the one in the election of that year. */
  private static final LocalDate AFFAIR_BEGAN = LocalDate.of(2016, 6, 1);

  private final RoleInput input;
  private final Domain domain;

  UnstatedStates(RoleInput input, Domain domain) {
    this.input = input;
    this.domain = domain;
  }

  /** The likeliest target of a state's doing. */
  Candidate target(String accused) {
    return best(accused, domain == Domain.ELECTION ? 0.5 : 1.5, c -> {
      double score = weight(c);
      boolean voted = domain == Domain.ELECTION || domain == Domain.CYBER;
      boolean near = !c.mentions().isEmpty() || c.inPrevious() || c.ofSource();
      if (c.country().equals("USA") && near && (voted || c.ofSource() && domain != Domain.INTERNAL_AFFAIRS)) {
        score += 2.5;
      }
      if (c.country().equals("RUS") && !accused.equals("USA")) {
        score -= 2;
      }
      return score;
    });
  }

  /** The likeliest doer against a target. */
  Candidate doer(String target) {
    return best(target, 1.5, c -> {
      if (c.assumed()) {
        return 0;
      }
      double score = c.ofSource() ? weight(c) - OF_SOURCE : weight(c);
      if (c.country().equals("USA")) {
        score -= 2;
      }
      boolean affair = target.equals("USA") && c.country().equals("RUS") && after(input.sentence().date());
      return affair ? score + 1.5 : score;
    });
  }

  private static boolean after(LocalDate date) {
    return date == null || !date.isBefore(AFFAIR_BEGAN);
  }

  private double weight(Candidate c) {
    boolean named = c.mentions().stream().anyMatch(m -> m.kind() != Kind.CAPITAL && m.kind() != Kind.CITY);
    double score = named ? IN_SENTENCE : 0;
    score += c.inPrevious() ? IN_PREVIOUS : 0;
    score += c.inNext() ? IN_NEXT : 0;
    score += c.ofSource() ? OF_SOURCE : 0;
    return c.assumed() ? score + OF_AFFAIR : score;
  }

  private interface Weighing {
    double of(Candidate c);
  }

  private Candidate best(String other, double least, Weighing weighing) {
    Optional<Candidate> best = input.candidates().stream()
        .filter(c -> !c.unknown() && !c.body() && !c.country().equals(other) && weighing.of(c) >= least)
        .max(Comparator.comparingDouble(weighing::of));
    return best.orElse(input.candidates().get(input.candidates().size() - 1));
  }

  /** The candidate for "we": the speaker's state. */
  Candidate speaker(List<CountryMention> names, String accused) {
    if (input.sentence().ofSpeech()) {
      Optional<Candidate> home = input.candidates().stream().filter(Candidate::ofSource).findFirst();
      if (home.isPresent()) {
        return home.get();
      }
    }
    Optional<CountryMention> person = names.stream()
        .filter(m -> m.kind() == Kind.PERSON && !m.country().equals(accused)).findFirst();
    if (person.isPresent()) {
      return named(person.get().country());
    }
    Optional<Candidate> home = input.candidates().stream().filter(Candidate::ofSource).findFirst();
    return home.orElseGet(() -> best(accused, 0, this::weight));
  }

  /** The candidate of a country. */
  Candidate named(String country) {
    return input.candidates().stream().filter(c -> c.country().equals(country)).findFirst()
        .orElse(input.candidates().get(input.candidates().size() - 1));
  }
}
