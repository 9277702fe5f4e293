package tradewind.engine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instrument;
import tradewind.engine.strategies.StrategyProvider;
import tradewind.engine.time.WallClock;

/// Rehearses the kill switch on scratch sessions, each with a position and working orders of its own.
///
/// What is shared with the session it is modelled on: market, venue and limits. What is not: journal and folder.
final class KillDrill {
    private static final String HANGS = "the engine hangs in a strategy: venues asked, started anew, close positions";

    private final SessionConfig like;
    private final Path folder;

    private KillDrill(SessionConfig like, Path folder) {
        this.like = like;
        this.folder = folder;
    }

    /// Takes some seconds.
    ///
    /// @throws IOException if there is no room for the scratch journals
    static DrillReport run(SessionConfig like) throws IOException {
        Path folder = Files.createTempDirectory("tradewind-drill");
        try {
            return new KillDrill(like, folder).rehearse();
        } finally {
            delete(folder);
        }
    }

    private DrillReport rehearse() {
        long began = WallClock.millis();
        List<DrillReport.Case> cases = new ArrayList<>();
        cases.add(fire("everything, close positions", false, true));
        cases.add(fire("one symbol, close positions", true, true));
        cases.add(fire("everything, cancel only", false, false));
        cases.add(hang());
        return new DrillReport(
                began,
                like.tape().instrument().symbol() + " from " + like.tape().source(),
                cases);
    }

    private SessionConfig config(String journal, List<StrategyProvider> strategies) {
        return like.with("Drill", folder.resolve(journal), strategies);
    }

    private DrillReport.Case fire(String name, boolean symbolOnly, boolean flatten) {
        var scope = symbolOnly ? Optional.of(like.tape().instrument()) : Optional.<Instrument>empty();
        try (Session session = ReplaySession.open(config(name.replaceAll("[^a-z]+", "-"), List.of()))) {
            DrillDesk desk = new DrillDesk(session);
            desk.takeOnRisk();
            long fired = System.nanoTime();
            var _ = session.orders().kill(scope, "drill", flatten);
            return desk.judge(name, scope, flatten, fired);
        } catch (IOException | RuntimeException failed) {
            return new DrillReport.Case(name, Optional.empty(), 0, 0, List.of(said(failed)));
        }
    }

    /// The journal as it lies on the disk while the kernel hangs is what a killed process would leave.
    private DrillReport.Case hang() {
        HangingStrategy.Provider hanging = new HangingStrategy.Provider();
        CompletableFuture<Incident> incident = new CompletableFuture<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void onIncident(Incident told) {
                // on a slow machine the watchdog may see the hang itself first; the kill is told of then all the same
                if (told.kill().isPresent()) incident.complete(told);
            }
        };
        SessionConfig before = config("hangs", List.of(hanging));
        SessionConfig after = config("anew", List.of());
        long fired;
        Incident told;
        try (Session session = ReplaySession.open(before, listener, () -> 0)) {
            try {
                DrillDesk desk = new DrillDesk(session);
                desk.takeOnRisk();
                desk.start(HangingStrategy.NAME);
                hanging.hang();
                fired = System.nanoTime();
                var _ = session.orders().kill(Optional.empty(), "drill", true);
                told = DrillDesk.get(incident, "the watchdog said nothing of the kill");
                copy(before.journal(), after.journal());
            } finally {
                hanging.release();
            }
        } catch (IOException | RuntimeException failed) {
            return new DrillReport.Case(HANGS, Optional.empty(), 0, 0, List.of(said(failed)));
        }
        try (Session session = ReplaySession.open(after)) {
            DrillDesk desk = new DrillDesk(session);
            told.kill().ifPresent(kill -> session.orders().kill(kill.scope(), kill.reason(), kill.flatten()));
            desk.play();
            DrillReport.Case done = desk.judge(HANGS, Optional.empty(), true, fired);
            return unanswered(told).isEmpty()
                    ? done
                    : new DrillReport.Case(
                            HANGS, done.millisToDone(), done.canceled(), done.closed(), unanswered(told));
        } catch (IOException | RuntimeException failed) {
            return new DrillReport.Case(HANGS, Optional.empty(), 0, 0, List.of(said(failed)));
        }
    }

    private static List<String> unanswered(Incident incident) {
        List<String> failures = new ArrayList<>();
        for (Incident.GatewayAnswer gateway : incident.gateways())
            if (!gateway.answer().equals("asked")) failures.add(gateway.gateway() + ": " + gateway.answer());
        if (!incident.strategy().equals(Optional.of(HangingStrategy.NAME)))
            failures.add("the hanging strategy was not named: " + incident.callback());
        return failures;
    }

    private static String said(Exception failed) {
        return String.valueOf(failed.getMessage());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
