package io.interferenceatlas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

  @TempDir
  private Path output;

  private Publication publication;

  @BeforeEach
  void open() throws IOException {
    publication = Publication.of(output.toString(), "r1", new Configuration());
  }

  @Test
  void a_run_works_beside_the_tables_that_readers_see() {
    assertThat(publication.staging()).isEqualTo(output + "/_run-r1");
  }

  @Test
  void the_first_run_makes_its_tables_current() throws IOException {
    stage("new");
    publication.publish();
    publication.clear();
    assertThat(output.resolve("tables/article/part")).hasContent("new");
    assertThat(output.resolve("_run-r1")).doesNotExist();
  }

  @Test
  void a_later_run_replaces_all_tables() throws IOException {
    write(output.resolve("tables/article/part"), "old");
    write(output.resolve("tables/forgotten/part"), "old");
    stage("new");
    publication.publish();
    publication.clear();
    assertThat(output.resolve("tables/article/part")).hasContent("new");
    assertThat(output.resolve("tables/forgotten")).doesNotExist();
    assertThat(output).isDirectoryNotContaining("glob:**_run*");
  }

  @Test
  void what_else_lies_in_the_output_stays() throws IOException {
    write(output.resolve("notes.txt"), "mine");
    write(output.resolve("_run-r2/tables/article/part"), "of another run");
    stage("new");
    publication.publish();
    publication.clear();
    assertThat(output.resolve("notes.txt")).hasContent("mine");
    assertThat(output.resolve("_run-r2/tables/article/part")).hasContent("of another run");
  }

  @Test
  void a_run_that_is_cleared_before_it_published_leaves_the_tables_before() throws IOException {
    write(output.resolve("tables/article/part"), "old");
    stage("new");
    publication.clear();
    assertThat(output.resolve("tables/article/part")).hasContent("old");
    assertThat(output.resolve("_run-r1")).doesNotExist();
  }

  @Test
  void clearing_a_run_that_wrote_nothing_is_no_error() {
    publication.clear();
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void tables_that_cannot_be_moved_leave_those_before_whether_the_file_system_throws_or_says_no() throws IOException {
    for (boolean throwing : new boolean[] {true, false}) {
      write(output.resolve("tables/article/part"), "old");
      stage("new");
      Publication failing = new Publication(output.toString(), "r1", refusing("/_run-r1/tables", throwing));
      assertThatThrownBy(failing::publish).isInstanceOf(IOException.class);
      failing.clear();
      assertThat(output.resolve("tables/article/part")).hasContent("old");
      assertThat(output.resolve("_run-r1")).doesNotExist();
    }
  }

  @Test
  void tables_that_cannot_be_put_back_either_are_not_removed() throws IOException {
    write(output.resolve("tables/article/part"), "old");
    stage("new");
    Publication failing = new Publication(output.toString(), "r1", refusing("/_run-r1/", true));
    assertThatThrownBy(failing::publish).isInstanceOf(IOException.class)
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    failing.clear();
    assertThat(output.resolve("_run-r1/replaced-tables/article/part")).hasContent("old");
  }

  @Test
  void tables_in_use_that_cannot_be_moved_away_stay_current() throws IOException {
    write(output.resolve("tables/article/part"), "old");
    stage("new");
    Publication failing = new Publication(output.toString(), "r1", refusing(output.getFileName() + "/tables", false));
    assertThatThrownBy(failing::publish).isInstanceOf(IOException.class)
        .hasMessageContaining(output.resolve("tables").toString());
    assertThat(output.resolve("tables/article/part")).hasContent("old");
  }

  private void stage(String text) throws IOException {
    write(output.resolve("_run-r1/tables/article/part"), text);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The local file system, but that nothing whose path holds the text can be renamed. */
  private static FileSystem refusing(String text, boolean throwing) throws IOException {
    FileSystem local = FileSystem.newInstance(URI.create("file:///"), new Configuration());
    return new FilterFileSystem(local) {
      @Override
      public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to) throws IOException {
        if (!from.toString().contains(text)) {
          return super.rename(from, to);
        }
        if (throwing) {
          throw new IOException("not now");
        }
        return false;
      }
    };
  }
}
