package org.trueup.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, and what the engine must never know. */
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "org.trueup.core", "org.trueup.store", "org.trueup.interchange", "org.trueup.app");

  private static final String CORE = "org.trueup.core..";

  private static final Set<String> BINARY_FLOATING_POINT =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  @Test
  void arrows_between_modules_go_down_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("core")
        .definedBy(CORE)
        .optionalLayer("store")
        .definedBy("org.trueup.store..")
        .optionalLayer("interchange")
        .definedBy("org.trueup.interchange..")
        .layer("app")
        .definedBy("org.trueup.app..")
        .whereLayer("core")
        .mayNotAccessAnyLayer()
        .whereLayer("store")
        .mayOnlyAccessLayers("core")
        .whereLayer("interchange")
        .mayOnlyAccessLayers("core")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .check(PRODUCT);
  }

  @Test
  void core_has_no_package_cycles() {
    slices().matching("org.trueup.core.(**)").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void core_uses_no_database_file_or_network() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.net..")
                .or(
                    named(
                        "java.io.File",
                        "java.io.FileInputStream",
                        "java.io.FileOutputStream",
                        "java.io.FileReader",
                        "java.io.FileWriter",
                        "java.io.RandomAccessFile")))
        .check(PRODUCT);
  }

  @Test
  void core_knows_no_clock() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat(named(Clock.class.getName(), Date.class.getName()))
            .orShould()
            .accessTargetWhere(calls("java.time", "now"))
            .orShould()
            .accessTargetWhere(calls("java.lang.System", "currentTimeMillis", "nanoTime"));
    rule.check(PRODUCT);
  }

  @Test
  void core_does_not_depend_on_the_default_locale() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .accessTargetWhere(calls("java.util.Locale", "getDefault"))
        .orShould()
        .accessTargetWhere(
            calls("java.lang.String", "format", "formatted", "toUpperCase", "toLowerCase")
                .and(describe("without a locale", ArchitectureTest::namesNoLocale)))
        .check(PRODUCT);
  }

  @Test
  void core_has_no_binary_floating_point() {
    DescribedPredicate<JavaClass> binary =
        describe("double or float", type -> BINARY_FLOATING_POINT.contains(type.getName()));
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(CORE)
        .should()
        .haveRawType(binary)
        .check(PRODUCT);
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(CORE)
        .should()
        .haveRawReturnType(binary)
        .check(PRODUCT);
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .accessTargetWhere(calls("java.math.BigDecimal", "doubleValue", "floatValue"))
        .check(PRODUCT);
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> wanted = Set.of(names);
    return describe("named " + wanted, type -> wanted.contains(type.getName()));
  }

  /** Accesses to methods with one of these names, in a class of this name or this package. */
  private static DescribedPredicate<JavaAccess<?>> calls(String owner, String... methods) {
    Set<String> names = Set.of(methods);
    return describe(
        owner + " " + names,
        access ->
            names.contains(access.getTarget().getName())
                && (access.getTargetOwner().getName().equals(owner)
                    || access.getTargetOwner().getPackageName().equals(owner)));
  }

  private static boolean namesNoLocale(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget method
        && method.getRawParameterTypes().stream()
            .noneMatch(type -> type.getName().equals(Locale.class.getName()));
  }
}
