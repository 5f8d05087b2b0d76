package org.trueup.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the naive model may know, and who may know the testkit. */
class ArchitectureTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.trueup");

  @Test
  void testkit_uses_core_and_nothing_else() {
    classes()
        .that()
        .resideInAPackage("org.trueup.testkit..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.trueup.testkit..", "org.trueup.core..", "java..")
        .check(ALL);
  }

  @Test
  void model_shares_records_with_the_engine_and_no_rule() {
    classes()
        .that()
        .resideInAPackage("org.trueup.testkit.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.trueup.testkit.model..",
            "org.trueup.core.company..",
            "org.trueup.core.transaction..",
            "org.trueup.core.ledger..",
            "java..")
        .check(ALL);
  }

  @Test
  void product_knows_no_testkit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.trueup.testkit..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.trueup.testkit..")
        .check(ALL);
  }
}
