package tradewind.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.Passed;
import tradewind.engine.orders.Order;

/// The floors of the engine. A room imports only lower floors, and rooms of one floor do not know each other.
class ArchitectureTest {
    private static final String ENGINE = "tradewind.engine";
    private static final int ROOT = 10;

    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("backtest", 9),
            Map.entry("kernel", 8),
            Map.entry("paper", 7),
            Map.entry("execution", 7),
            Map.entry("alerts", 7),
            Map.entry("advice", 7),
            Map.entry("gateways", 6),
            Map.entry("strategies", 6),
            Map.entry("portfolio", 6),
            Map.entry("risk", 6),
            Map.entry("gate", 5),
            Map.entry("desk", 4),
            Map.entry("positions", 3),
            Map.entry("history", 3),
            Map.entry("orders", 2),
            Map.entry("indicators", 2),
            Map.entry("market", 1),
            Map.entry("quant", 0),
            Map.entry("time", 0),
            Map.entry("journal", 0),
            Map.entry("plugins", 0));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ENGINE);

    /// The room of a class: the first name below the engine's package, empty at the root.
    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(ENGINE.length());
        if (rest.isEmpty()) return "";
        int dot = rest.indexOf('.', 1);
        return dot < 0 ? rest.substring(1) : rest.substring(1, dot);
    }

    private static int floor(String room) {
        return room.isEmpty() ? ROOT : FLOORS.getOrDefault(room, -1);
    }

    @Test
    void everyRoomHasAFloor() {
        TreeSet<String> homeless = new TreeSet<>();
        for (JavaClass type : OURS) if (floor(room(type)) < 0) homeless.add(room(type));
        assertEquals(new TreeSet<String>(), homeless);
    }

    @Test
    void aRoomImportsOnlyLowerFloorsAndNoRoomOfItsOwn() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : OURS) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.getPackageName().startsWith(ENGINE) || room(target).equals(room(type))) continue;
                if (floor(room(target)) >= floor(room(type))) wrong.add(dependency.getDescription());
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void theEngineIsHeadlessAndWiresItself() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "java.awt..", "javax.swing..", "com.google.inject..", "jakarta.inject..")
                .because("backtests, replays and the command line run it without a screen or an injector")
                .check(OURS);
    }

    @Test
    void theEngineKnowsNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tradewind.app..", "tradewind.views..", "tradewind.plugins..")
                .because("dependencies point one way")
                .check(OURS);
    }

    @Test
    void sqlIsInHistoryOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE + ".history..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
                .because("all SQL is in one room")
                .check(OURS);
    }

    @Test
    void nobodyAsksTheWallClockOutsideTheRoomForTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE + ".time..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .because("time is an input: the same inputs must give the same outputs")
                .check(OURS);
    }

    @Test
    void theWallClockIsTheRootsAlone() {
        noClasses()
                .that(not(resideInAPackage(ENGINE)).and(not(resideInAPackage(ENGINE + ".time.."))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ENGINE + ".time.WallClock")
                .because("what decides about orders knows the session's time only")
                .check(OURS);
    }

    @Test
    void onlyTheSessionMeasuresElapsedTime() {
        noClasses()
                .that(resideInAPackage(ENGINE + "..")
                        .and(not(resideInAPackage(ENGINE)))
                        .and(not(resideInAPackage(ENGINE + ".time..")))
                        .and(not(resideInAPackage(ENGINE + ".kernel.."))))
                .should()
                .callMethod(System.class, "nanoTime")
                .because("only a live session needs to know how long something took")
                .check(OURS);
    }

    @Test
    void onlyTheGateMakesAPass() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ENGINE + ".gate.Gate")
                .should()
                .callConstructor(Passed.class, Order.class)
                .because("gateways take nothing else, so this is the one way out")
                .check(OURS);
    }

    @Test
    void everyPackageSaysThatNothingIsNullInIt() {
        TreeSet<String> unmarked = new TreeSet<>();
        for (JavaClass type : OURS) {
            JavaPackage its = type.getPackage();
            if (!its.isAnnotatedWith(NullMarked.class)) unmarked.add(its.getName());
        }
        assertEquals(new TreeSet<String>(), unmarked);
    }
}
