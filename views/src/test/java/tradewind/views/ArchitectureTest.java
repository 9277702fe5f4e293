package tradewind.views;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tradewind.views.workspace.Workspace;

/// How panels are built: views in code, view models without controls, libraries behind our own types.
class ArchitectureTest {
    private static final String PLOTTING = "io.fair_acc";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tradewind.views");

    @Test
    void viewsAreWrittenInCode() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.fxml..")
                .because("the compiler reads code; nobody reads FXML before it runs")
                .check(OURS);
        Path classes = Path.of(URI.create(Workspace.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> fxml =
                    files.filter(file -> file.toString().endsWith(".fxml")).toList();
            assertEquals(List.of(), fxml);
        }
    }

    @Test
    void viewModelsKnowNoControl() {
        assertFalse(OURS.stream().noneMatch(type -> type.getSimpleName().endsWith("ViewModel")));
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                .because("what decides is tested without a toolkit")
                .check(OURS);
    }

    @Test
    void viewsReachNeitherSqlNorTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net.http..")
                .because("a view shows; the engine works elsewhere")
                .check(OURS);
    }

    @Test
    void thePlottingLibraryStaysInTheChart() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tradewind.views.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PLOTTING + "..")
                .because("it must be possible to replace it")
                .check(OURS);
    }

    @Test
    void theTileLibraryStaysInTheDashboard() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tradewind.views.dashboard..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.hansolo..")
                .because("it must be possible to replace it")
                .check(OURS);
    }

    @Test
    void noPublicTypeShowsThePlottingLibrary() {
        Set<String> shown = new TreeSet<>();
        for (JavaClass type : OURS) {
            if (!type.getModifiers().contains(JavaModifier.PUBLIC)) continue;
            type.getRawSuperclass().filter(ArchitectureTest::isPlotting).ifPresent(s -> shown.add(type.getName()));
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (!unit.getModifiers().contains(JavaModifier.PUBLIC)) continue;
                if (isPlotting(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isPlotting))
                    shown.add(unit.getFullName());
            }
        }
        assertEquals(Set.of(), shown);
    }

    private static boolean isPlotting(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(PLOTTING);
    }

    @Test
    void everyPackageSaysThatNothingIsNullInIt() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : OURS)
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) unmarked.add(type.getPackageName());
        assertEquals(Set.of(), unmarked);
    }
}
