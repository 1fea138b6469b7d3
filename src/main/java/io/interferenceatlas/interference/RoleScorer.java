package io.interferenceatlas.interference;

import java.io.IOException;
import java.util.Arrays;

/**
 * The role model above its encoder: rates every ordered pair of candidates for each stance, every candidate as accuser
 * of each stance, and the domain. A candidate's vector is the mean of the encoder's vectors at its marks, so one pass of
 * the encoder serves all pairs (after the entity-start markers of Baldini Soares et al. 2019, "Matching the Blanks",
 * and the pairwise scorer of Dozat and Manning 2017, "Deep Biaffine Attention"). Immutable, safe to share.
 */
public final class RoleScorer {

  /**
   * Probabilities of 0 to 1.
   *
   * @param pairs    by accused, target (candidate indices) and stance; 0 where the pair cannot be
   * @param accusers by candidate and stance
   * @param domain   the likeliest domain
   */
  public record Scores(float[][][] pairs, float[][] accusers, Domain domain) {}

  private static final int STANCES = Stance.values().length;
  private static final int DOMAINS = Domain.values().length;

  private final Layer accused;
  private final Layer target;
  private final Layer accusedGate;
  private final Layer targetGate;
  private final Layer sentence;
  private final Layer rules;
  private final Layer out;
  private final Layer accuser;
  private final Layer accuserSentence;
  private final Layer accuserRules;
  private final Layer accuserOut;
  private final Layer domain;

  /** The scorer whose weights are the bytes of a safetensors file that the trainer wrote. */
  public RoleScorer(byte[] weights) throws IOException {
    Tensors t = new Tensors(weights);
    this.accused = new Layer(t, "accused");
    this.target = new Layer(t, "target");
    this.accusedGate = new Layer(t, "accused_gate");
    this.targetGate = new Layer(t, "target_gate");
    this.sentence = new Layer(t, "sentence");
    this.rules = new Layer(t, "rules");
    this.out = new Layer(t, "out");
    this.accuser = new Layer(t, "accuser");
    this.accuserSentence = new Layer(t, "accuser_sentence");
    this.accuserRules = new Layer(t, "accuser_rules");
    this.accuserOut = new Layer(t, "accuser_out");
    this.domain = new Layer(t, "domain");
  }

  /**
   * Rates an input.
   *
   * @param vectors the encoder's vector for each of the input's tokens; null for a token that it did not read
   * @param votes   what the rules say of the input
   */
  public Scores score(RoleInput input, float[][] vectors, RuleVotes votes) {
    int[] at = input.markPositions();
    int n = input.candidates().size();
    float[][] states = new float[n][];
    for (int c = 0; c < n; c++) {
      Candidate candidate = input.candidates().get(c);
      states[c] = joined(pooled(input, at, vectors, c), candidate.features());
    }
    float[] whole = joined(pooled(input, at, vectors, -1), vectors[0]);
    return new Scores(pairs(input, votes, states, whole), accusers(votes, states, whole),
        Domain.values()[largest(domain.of(whole))]);
  }

  private float[][][] pairs(RoleInput input, RuleVotes votes, float[][] states, float[] whole) {
    int n = states.length;
    float[][] a = accused.ofAll(states);
    float[][] t = target.ofAll(states);
    float[][] ga = tanh(accusedGate.ofAll(states));
    float[][] gt = tanh(targetGate.ofAll(states));
    float[] s = sentence.of(whole);
    int width = s.length;
    float[][][] pairs = new float[n][n][STANCES];
    float[] hidden = new float[2 * width];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (!possible(input.candidates().get(i), input.candidates().get(j))) {
          continue;
        }
        float[] r = rules.of(votes.ofPair(i, j));
        for (int k = 0; k < width; k++) {
          hidden[k] = silu(a[i][k] + t[j][k] + s[k] + r[k]);
          hidden[width + k] = ga[i][k] * gt[j][k];
        }
        pairs[i][j] = sigmoid(out.of(hidden));
      }
    }
    return pairs;
  }

  private float[][] accusers(RuleVotes votes, float[][] states, float[] whole) {
    float[][] c = accuser.ofAll(states);
    float[] s = accuserSentence.of(whole);
    float[][] scores = new float[states.length][];
    for (int i = 0; i < c.length; i++) {
      float[] r = accuserRules.of(votes.ofAccuser(i));
      for (int k = 0; k < s.length; k++) {
        c[i][k] = silu(c[i][k] + s[k] + r[k]);
      }
      scores[i] = sigmoid(accuserOut.of(c[i]));
    }
    return scores;
  }

  private static boolean possible(Candidate accused, Candidate target) {
    return !accused.body() && !target.body() && (accused != target || accused.unknown());
  }

  // The mean vector of a candidate's marks in the sentence, else of those elsewhere, else the first word's.
  private static float[] pooled(RoleInput input, int[] at, float[][] vectors, int candidate) {
    for (boolean inSentence : new boolean[] {true, false}) {
      float[] sum = new float[vectors[0].length];
      int n = 0;
      for (int m = 0; m < at.length; m++) {
        RoleInput.Mark mark = input.marks().get(m);
        if (mark.candidate() == candidate && mark.inSentence() == inSentence && vectors[at[m]] != null) {
          for (int k = 0; k < sum.length; k++) {
            sum[k] += vectors[at[m]][k];
          }
          n++;
        }
      }
      if (n > 0) {
        for (int k = 0; k < sum.length; k++) {
          sum[k] /= n;
        }
        return sum;
      }
    }
    return vectors[0];
  }

  private static float[] joined(float[] a, float[] b) {
    float[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < DOMAINS; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  private static float silu(float x) {
    return (float) (x / (1 + Math.exp(-x)));
  }

  private static float[] sigmoid(float[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) (1 / (1 + Math.exp(-x[i])));
    }
    return x;
  }

  private static float[][] tanh(float[][] x) {
    for (float[] row : x) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) Math.tanh(row[i]);
      }
    }
    return x;
  }

  /** A linear layer: weights row by row, and a bias. */
  private static final class Layer {
    private final float[] weight;
    private final float[] bias;

    Layer(Tensors tensors, String name) {
      this.weight = tensors.get(name + ".weight");
      this.bias = tensors.get(name + ".bias");
    }

    float[] of(float[] x) {
      float[] y = bias.clone();
      for (int i = 0, w = 0; i < y.length; i++) {
        float sum = 0;
        for (float v : x) {
          sum += weight[w++] * v;
        }
        y[i] += sum;
      }
      return y;
    }

    float[][] ofAll(float[][] xs) {
      float[][] ys = new float[xs.length][];
      for (int i = 0; i < xs.length; i++) {
        ys[i] = of(xs[i]);
      }
      return ys;
    }
  }
}
