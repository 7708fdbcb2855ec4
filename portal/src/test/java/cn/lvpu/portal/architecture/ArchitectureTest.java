package cn.lvpu.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

class ArchitectureTest {
    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.lvpu.portal");

    @Test
    void viewsBelongToTheirFeatureAlone() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..ui..")
                .because(
                        "a feature's screens are reached by address, so that they can be changed without asking anybody")
                .check(PORTAL);
    }

    @Test
    void screensPagesAndInterfacesKnowNoStorage() {
        noClasses()
                .that()
                .resideInAnyPackage("..ui..", "..page..", "..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "co.elastic..",
                        "org.springframework.data.elasticsearch..",
                        "org.springframework.jdbc..",
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..")
                .because("storage is swapped and tested behind the features' ports; what people see asks the feature")
                .check(PORTAL);
    }

    @Test
    void featuresKnowNoScreens() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..shell..", "..platform.security..", "cn.lvpu.portal")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Component.class)
                .because("a rule of the field does not know how it is shown")
                .check(PORTAL);
    }

    @Test
    void everyTransactionThatChangesSomethingSaysWhoMay() {
        methods()
                .that()
                .arePublic()
                .and()
                .areAnnotatedWith(Transactional.class)
                .and()
                .areDeclaredInClassesThat(isFeatureService())
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .because(
                        "deny by default: who may is decided beside what is done, not in a screen that can be gone around")
                .allowEmptyShould(true)
                .check(PORTAL);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .because("a constructor shows what a class needs and lets a test give it")
                .check(PORTAL);
        constructors()
                .should()
                .notBeAnnotatedWith(Autowired.class)
                .because("one constructor is enough, and Spring finds it")
                .check(PORTAL);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(PORTAL.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as("%s is null-marked, so that NullAway reads its signatures", found.getName())
                        .isTrue());
    }

    @Test
    void onlyThePublishedPartsOfTheIndexerAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "cn.lvpu.indexer.source..",
                        "cn.lvpu.indexer.transform..",
                        "cn.lvpu.indexer.load..",
                        "cn.lvpu.indexer.rollout..",
                        "cn.lvpu.indexer.tail..")
                .because("the portal reads what the indexer publishes; how it gets there is the indexer's own")
                .check(PORTAL);
    }

    private static DescribedPredicate<JavaClass> isFeatureService() {
        return DescribedPredicate.describe(
                "services of features",
                type -> type.isAnnotatedWith(Service.class)
                        && type.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
