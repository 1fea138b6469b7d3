package io.interferenceatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.apache.spark.Success$;
import org.apache.spark.TaskState;
import org.apache.spark.executor.ExecutorMetrics;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.scheduler.TaskInfo;
import org.apache.spark.scheduler.TaskLocality;
import org.apache.spark.storage.RDDInfo;
import org.junit.jupiter.api.Test;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;

class ProgressTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), () -> nanos(), 7);
  private double seconds = 1000;

  @Test
  void a_phase_begins_with_its_number_name_and_size_and_ends_with_what_it_gave() {
    progress.phase("read", 1234567, "records");
    seconds += 75;
    progress.finished("9 articles");
    progress.phase("publish", 0, "");
    assertThat(lines()).containsExactly(
        "[1/7] read: 1,234,567 records", "[1/7] read: 9 articles in 1:15", "[2/7] publish");
  }

  @Test
  void a_line_tells_how_much_is_done_how_fast_and_how_long_it_may_take_yet() {
    progress.phase("scan", 1000, "articles");
    job(stage(1, 4));
    seconds += 10;
    task(1, true);
    assertThat(last()).isEqualTo("[1/7] scan: 1 of 4 tasks, 25%, 25 articles/s, 0:30 left");
    seconds += 10;
    task(1, true);
    assertThat(last()).isEqualTo("[1/7] scan: 2 of 4 tasks, 50%, 25 articles/s, 0:20 left");
    seconds += 20;
    task(1, true);
    task(1, true);
    assertThat(last()).isEqualTo("[1/7] scan: 3 of 4 tasks, 75%, 19 articles/s, 0:13 left");
  }

  @Test
  void a_slow_rate_has_a_decimal() {
    progress.phase("tag", 10, "sentences");
    job(stage(1, 2));
    seconds += 20;
    task(1, true);
    assertThat(last()).contains(", 0.3 sentences/s, ");
  }

  @Test
  void a_phase_of_unknown_size_has_no_rate() {
    progress.phase("check", 0, "");
    job(stage(1, 2));
    seconds += 6;
    task(1, true);
    assertThat(last()).isEqualTo("[1/7] check: 1 of 2 tasks, 50%, 0:06 left");
  }

  @Test
  void lines_come_at_most_every_five_seconds() {
    progress.phase("scan", 0, "");
    job(stage(1, 100));
    for (int i = 0; i < 24; i++) {
      seconds += 0.5;
      task(1, true);
    }
    assertThat(lines()).hasSize(3);
    assertThat(lines().get(1)).startsWith("[1/7] scan: 10 of 100 tasks");
    assertThat(lines().get(2)).startsWith("[1/7] scan: 20 of 100 tasks");
  }

  @Test
  void a_task_that_failed_is_not_done() {
    progress.phase("scan", 0, "");
    job(stage(1, 4));
    seconds += 6;
    task(1, false);
    assertThat(lines()).hasSize(1);
    task(1, true);
    assertThat(last()).startsWith("[1/7] scan: 1 of 4 tasks");
  }

  @Test
  void tasks_of_all_jobs_of_the_phase_count_and_a_stage_that_comes_again_counts_once() {
    progress.phase("scan", 0, "");
    job(stage(1, 4), stage(2, 2));
    job(stage(2, 2), stage(3, 4));
    seconds += 6;
    task(3, true);
    assertThat(last()).startsWith("[1/7] scan: 1 of 10 tasks, 10%");
  }

  @Test
  void stages_of_a_phase_before_do_not_count() {
    progress.phase("read", 0, "");
    job(stage(1, 4));
    progress.phase("scan", 0, "");
    job(stage(1, 4), stage(2, 2));
    seconds += 6;
    task(1, true);
    assertThat(lines()).hasSize(2);
    task(2, true);
    assertThat(last()).isEqualTo("[2/7] scan: 1 of 2 tasks, 50%, 0:06 left");
  }

  @Test
  void tasks_run_again_never_make_more_than_all() {
    progress.phase("scan", 0, "");
    job(stage(1, 1));
    seconds += 6;
    task(1, true);
    seconds += 6;
    task(1, true);
    assertThat(last()).isEqualTo("[1/7] scan: 2 of 2 tasks, 100%, 0:00 left");
  }

  @Test
  void times_of_an_hour_or_more_have_hours() {
    assertThat(Progress.time(59.4)).isEqualTo("0:59");
    assertThat(Progress.time(59.6)).isEqualTo("1:00");
    assertThat(Progress.time(3599)).isEqualTo("59:59");
    assertThat(Progress.time(3600)).isEqualTo("1:00:00");
    assertThat(Progress.time(100 * 3600 + 61)).isEqualTo("100:01:01");
  }

  private long nanos() {
    return Math.round(seconds * 1e9);
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String last() {
    return lines().get(lines().size() - 1);
  }

  private void job(StageInfo... stages) {
    progress.onJobStart(new SparkListenerJobStart(0, 0, seq(List.of(stages)), new Properties()));
  }

  private static StageInfo stage(int id, int tasks) {
    return new StageInfo(id, 0, "stage", tasks, ProgressTest.<RDDInfo>seq(List.of()), seq(List.of()), "", null,
        seq(List.of()), Option.empty(), 0, false, 0);
  }

  private void task(int stage, boolean successful) {
    TaskInfo info = new TaskInfo(0, 0, 0, 0, 0, "1", "host", TaskLocality.ANY(), false);
    info.markFinished(successful ? TaskState.FINISHED() : TaskState.FAILED(), 1);
    progress.onTaskEnd(new SparkListenerTaskEnd(stage, 0, "ResultTask", Success$.MODULE$, info, new ExecutorMetrics(),
        new TaskMetrics()));
  }

  private static <T> Seq<T> seq(List<T> list) {
    return JavaConverters.asScalaBuffer(list).toSeq();
  }
}
