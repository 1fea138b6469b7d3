package io.interferenceatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.interferenceatlas.config.InvalidConfigException;
import io.interferenceatlas.ingest.UnusableInputException;
import io.interferenceatlas.publish.PublicationException;
import io.interferenceatlas.query.QueryException;
import io.interferenceatlas.query.TableQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

  @Test
  void failures_that_the_user_can_mend_have_codes_of_their_own() {
    assertThat(ExitCode.of(new InvalidConfigException("a setting"))).hasValue(2);
    assertThat(ExitCode.of(catchThrowableOfType(QueryException.class, () -> new TableQuery(Path.of("no/such/folder")))))
        .hasValue(2);
    assertThat(ExitCode.of(new UnusableInputException("an input"))).hasValue(3);
    assertThat(ExitCode.of(new PublicationException("a table"))).hasValue(4);
  }

  @Test
  void any_other_failure_is_left_to_its_stack_trace() {
    for (Throwable failure : List.of(new IOException("disk"), new IllegalStateException("model"),
        new OutOfMemoryError(), new RuntimeException(new InvalidConfigException("wrapped")))) {
      assertThat(ExitCode.of(failure)).isEmpty();
    }
  }
}
