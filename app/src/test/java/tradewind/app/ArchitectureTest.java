package tradewind.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tradewind.engine.TradingEngine;
import tradewind.views.workspace.Workspace;

/// The arrows between the modules. This is the one place that sees them all.
class ArchitectureTest {
    private static final String ENGINE = "tradewind.engine..";
    private static final String VIEWS = "tradewind.views..";
    private static final String APP = "tradewind.app..";
    private static final String PLUGINS = "tradewind.plugins..";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tradewind");

    @Test
    void theRulesSeeEveryModule() {
        assertTrue(OURS.contain(TradingEngine.class), "engine");
        assertTrue(OURS.contain(Workspace.class), "views");
        assertTrue(OURS.contain(Launcher.class), "app");
    }

    @Test
    void theEngineKnowsNobodyAboveIt() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(VIEWS, APP, PLUGINS)
                .because("anyone may embed the engine")
                .check(OURS);
    }

    @Test
    void theEngineIsHeadlessAndWiresItself() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "java.awt..",
                        "javax.swing..",
                        "com.google.inject..",
                        "jakarta.inject..",
                        "picocli..",
                        "tools.jackson..")
                .because("backtests, replays and the command line run it without a screen or an injector")
                .check(OURS);
    }

    @Test
    void viewsAndPluginsNeverMeet() {
        noClasses()
                .that()
                .resideInAPackage(VIEWS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PLUGINS)
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage(PLUGINS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(VIEWS)
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void nobodyKnowsTheApp() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(APP)
                .because("only the app sees everyone")
                .check(OURS);
    }

    @Test
    void viewsLookAtTheEngineFromTheFrontOnly() {
        noClasses()
                .that()
                .resideInAPackage(VIEWS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tradewind.engine.kernel..",
                        "tradewind.engine.journal..",
                        "tradewind.engine.gateways..",
                        "tradewind.engine.paper..")
                .because("what decides about money and what writes it down is not for screens")
                .check(OURS);
    }

    @Test
    void theInjectorIsInTheAppOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.inject..")
                .because("a class that asks an injector for things hides what it depends on")
                .check(OURS);
    }

    @Test
    void theCommandLineNeedsNoToolkit() {
        noClasses()
                .that()
                .resideInAnyPackage("tradewind.app.cli..", "tradewind.app.doctor..", "tradewind.app.home..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", VIEWS)
                .because("a server without a display has a command line too")
                .check(OURS);
    }

    @Test
    void theResourcesHaveNoCodeOfOurs() {
        Set<String> elsewhere = new TreeSet<>();
        for (JavaClass type : OURS)
            if (!type.getPackageName().matches("tradewind\\.(engine|views|app|plugins)(\\..*)?"))
                elsewhere.add(type.getName());
        assertEquals(Set.of(), elsewhere);
    }

    @Test
    void noOtherModuleHasClassesOfTheEngine() {
        Set<String> places = new TreeSet<>();
        for (JavaClass type : OURS)
            if (type.getPackageName().matches("tradewind\\.engine(\\..*)?")) places.add(place(type));
        assertEquals(1, places.size(), () -> "engine classes in " + places);
    }

    /// Where a class file lies, its own name taken off: a folder or a jar.
    private static String place(JavaClass type) {
        URI file = type.getSource().orElseThrow().getUri();
        return file.toString().replace(type.getName().replace('.', '/') + ".class", "");
    }

    @Test
    void theEnginesJarIsSealed() throws IOException {
        URI engine = URI.create(TradingEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        Assumptions.assumeTrue(engine.getPath().endsWith(".jar"), "the engine is a folder before it is packaged");
        try (InputStream file = engine.toURL().openStream();
                JarInputStream jar = new JarInputStream(file)) {
            Manifest manifest = jar.getManifest();
            assertEquals("true", manifest.getMainAttributes().getValue("Sealed"));
        }
    }

    @Test
    void everyPackageSaysThatNothingIsNullInIt() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : OURS)
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) unmarked.add(type.getPackageName());
        assertEquals(Set.of(), unmarked);
    }
}
