package org.trueup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TrueupTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void version_is_printed_and_is_success() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("trueup ");
  }

  @Test
  void help_names_the_product_and_its_options() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("Usage: trueup").contains("--version");
  }

  @Test
  void a_call_without_a_command_is_wrong() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).startsWith("Which command?");
  }

  @Test
  void what_files_may_hold_is_described_without_a_database() {
    assertThat(run("describe", "unapply")).isZero();
    assertThat(run("describe", "itmes")).isEqualTo(2);
    assertThat(err.toString()).contains("NAME-UNKNOWN").contains("Did you mean items?");
  }

  private int run(String... args) {
    return Trueup.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
