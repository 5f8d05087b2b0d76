package org.trueup.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.app.reconcile.Agreement;
import org.trueup.core.reconciliation.ReconciliationField;
import org.trueup.interchange.scenario.Scenario;
import org.trueup.interchange.scenario.ScenarioFile;
import org.trueup.interchange.text.InputSource;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.report.Reconciliation;
import org.trueup.store.verify.Verification;

/**
 * Whole business processes leave ledgers that verify, and every difference to the general ledger
 * has its causes.
 */
class ScenarioLedgersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gl/EX-GL-11.json",
        "gl/EX-GL-17.json",
        "gl/EX-GL-29.json",
        "gl/EX-GL-33.json",
        "gl/EX-GL-35-B.json",
        "own/OWN-EXPECTED-LEFT-OUT.json",
        "own/OWN-EXPECTED-WAITS.json",
        "own/OWN-REV-OUTPUT-EXPECTED.json",
        "regression/RV-FIFO.json",
        "regression/UC2-TC7.json",
        "regression/UC7-TC9.json",
        "regression/UC16-TC5.json"
      })
  void ledgers_verify_and_differences_are_explained(String file) {
    Scenario scenario = ScenarioFile.read(InputSource.of(Path.of("../scenarios").resolve(file)));
    try (Database database = Database.open(Database.IN_MEMORY);
        DatabaseCompany company = new DatabaseCompany(database, 1)) {
      assertThat(ScenarioRun.of(scenario, company).isPassed()).isTrue();
      try (Reading reading = database.read()) {
        assertThat(Verification.of(reading)).isEmpty();
        Agreement agreement = Agreement.of(reading, company.company(), Reconciliation.Options.ALL);
        for (ReconciliationField field : ReconciliationField.values()) {
          assertThat(agreement.unexplained().get(field)).as(field.code()).isZero();
        }
      }
    }
  }
}
