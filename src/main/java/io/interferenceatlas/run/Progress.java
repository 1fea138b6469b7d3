package io.interferenceatlas.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;
import scala.collection.JavaConverters;

/**
 * Tells on a stream how far a run is: which phase of how many, how much of it is done, how fast, and how long it may
 * take yet. One line at most every few seconds, so that it reads well in a log file too.
 */
public final class Progress extends SparkListener {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final PrintStream out;
  private final LongSupplier nanos;
  private final int phases;
  private final Map<Integer, Integer> tasksOfStage = new HashMap<>();
  private final Set<Integer> stagesBefore = new HashSet<>();
  private int phase;
  private String name = "";
  private long units;
  private String unit = "";
  private long began;
  private long lastLine;
  private int done;

  /**
   * For a run of some phases.
   *
   * @param nanos a clock, as {@link System#nanoTime}
   */
  public Progress(PrintStream out, LongSupplier nanos, int phases) {
    this.out = out;
    this.nanos = nanos;
    this.phases = phases;
  }

  /**
   * Begins a phase.
   *
   * @param units how many things it has to deal with, 0 where that is not known
   * @param unit  what they are called
   */
  public synchronized void phase(String name, long units, String unit) {
    phase++;
    this.name = name;
    this.units = units;
    this.unit = unit;
    done = 0;
    stagesBefore.addAll(tasksOfStage.keySet());
    tasksOfStage.clear();
    began = nanos.getAsLong();
    lastLine = began;
    line(name + (units > 0 ? ": " + number(units) + " " + unit : ""));
  }

  /** Says what a phase gave, and how long it took. */
  public synchronized void finished(String result) {
    line(name + ": " + result + " in " + time(seconds()));
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart job) {
    List<StageInfo> stages = JavaConverters.seqAsJavaList(job.stageInfos());
    for (StageInfo stage : stages) {
      if (!stagesBefore.contains(stage.stageId())) {
        tasksOfStage.putIfAbsent(stage.stageId(), stage.numTasks());
      }
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    if (!tasksOfStage.containsKey(task.stageId()) || !task.taskInfo().successful()) {
      return;
    }
    done++;
    long now = nanos.getAsLong();
    if (now - lastLine >= BETWEEN_LINES.toNanos()) {
      lastLine = now;
      line(name + ": " + soFar());
    }
  }

  private String soFar() {
    int tasks = Math.max(done, tasksOfStage.values().stream().mapToInt(Integer::intValue).sum());
    double share = (double) done / tasks;
    double seconds = seconds();
    String rate = units > 0 ? ", " + rate(units * share / seconds) + " " + unit + "/s" : "";
    return done + " of " + tasks + " tasks, " + Math.round(100 * share) + "%" + rate + ", "
        + time(seconds * (1 - share) / share) + " left";
  }

  private double seconds() {
    return Math.max(1e-9, (nanos.getAsLong() - began) / 1e9);
  }

  private void line(String text) {
    out.println("[" + phase + "/" + phases + "] " + text);
  }

  private static String rate(double perSecond) {
    return perSecond < 10 ? String.format(Locale.ROOT, "%.1f", perSecond) : number(Math.round(perSecond));
  }

  static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  static String time(double seconds) {
    long s = Math.round(seconds);
    return s < 3600 ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  }
}
