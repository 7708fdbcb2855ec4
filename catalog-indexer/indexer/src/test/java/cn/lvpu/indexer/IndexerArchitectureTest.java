package cn.lvpu.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class IndexerArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.lvpu.indexer");

    @Test
    void theCatalogueIsAPublishedModel() {
        noClasses()
                .that()
                .resideInAPackage("..indexer.catalog..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..indexer",
                        "..indexer.source..",
                        "..indexer.transform..",
                        "..indexer.load..",
                        "..indexer.rollout..",
                        "..indexer.tail..",
                        "co.elastic..",
                        "org.springframework.jdbc..",
                        "java.sql..")
                .because("the portal compiles against it and must not inherit how it is filled")
                .check(CLASSES);
    }

    @Test
    void theSourceKnowsNoIndex() {
        noClasses()
                .that()
                .resideInAPackage("..indexer.source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..indexer",
                        "..indexer.catalog..",
                        "..indexer.transform..",
                        "..indexer.load..",
                        "..indexer.rollout..",
                        "..indexer.tail..",
                        "co.elastic..")
                .because("the truth is read the same whatever becomes of it")
                .check(CLASSES);
    }

    @Test
    void theTransformationIsPure() {
        noClasses()
                .that()
                .resideInAPackage("..indexer.transform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..indexer",
                        "..indexer.load..",
                        "..indexer.rollout..",
                        "..indexer.tail..",
                        "co.elastic..",
                        "org.springframework..",
                        "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("Publications")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("ChangeFeed")
                .because("documents must follow from their rows alone, so that a rebuild gives the same ones")
                .check(CLASSES);
    }

    @Test
    void loadingDecidesNothing() {
        noClasses()
                .that()
                .resideInAPackage("..indexer.load..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..indexer",
                        "..indexer.source..",
                        "..indexer.transform..",
                        "..indexer.rollout..",
                        "..indexer.tail..",
                        "org.springframework..")
                .because("it writes what it is given, for the rollout and for the tail alike")
                .check(CLASSES);
    }

    @Test
    void theTailKnowsNoRollout() {
        noClasses()
                .that()
                .resideInAPackage("..indexer.tail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..indexer", "..indexer.rollout..")
                .because("the rollout uses the tail's step to catch up; the other way round would be a cycle")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("cn.lvpu.indexer.(**)")
                .should()
                .beFreeOfCycles()
                .because("each package must be understood without the ones above it")
                .check(CLASSES);
    }
}
