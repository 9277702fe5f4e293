package tradewind.app.desk;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.app.cli.CommandFailure;
import tradewind.app.cli.DemoOptions;
import tradewind.app.home.DataFolder;
import tradewind.engine.ReplayControl;
import tradewind.engine.Session;
import tradewind.engine.SessionConfig;
import tradewind.engine.TradingEngine;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.SessionSwitch;
import tradewind.views.workspace.Workspace;
import tradewind.views.workspace.palette.Command;

/// The sessions of a running desk: the one it was opened with, and those beside it, each in a window of its own with
/// its own journal, layouts and pages. FX thread only; a session is opened on a thread of its own.
///
/// Closing a window beside the first one ends its session. Closing the first one closes the desk; what was open beside
/// it is opened again with it.
final class DeskSessions {
    private static final Texts TEXTS = Texts.of("desk");
    private static final Logger LOG = LoggerFactory.getLogger(DeskSessions.class);
    private static final String FOLDER = "sessions";
    /// So far a new window stands from the one before.
    private static final double STEP = 48;

    private final TradingEngine engine;
    private final DeskGuard guard;
    private final FolderWatch watch;
    private final DeskShared shared;
    private final List<OpenSession> open = new ArrayList<>();
    private final Set<SessionSource> opening = new HashSet<>();
    private boolean closing;

    DeskSessions(TradingEngine engine, DeskGuard guard, FolderWatch watch, DeskShared shared) {
        this.engine = engine;
        this.guard = guard;
        this.watch = watch;
        this.shared = shared;
    }

    /// Shows the session the desk was opened with.
    OpenSession first(SessionSource source, Session session, Stage stage) {
        OpenSession first = window(source, session, stage, shared.folder());
        shared.complaints().to(first.workspace()::complain);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> {
            closing = true;
            List.copyOf(open).reversed().stream()
                    .filter(each -> each != first)
                    .forEach(each -> each.stage().hide());
        });
        return first;
    }

    /// Opens what was open beside the first session when the desk was closed.
    void again() {
        shared.sessions()
                .all()
                .forEach((name, fields) -> SessionSource.read(fields)
                        .ifPresentOrElse(
                                this::beside, () -> LOG.warn("The session {} cannot be opened: {}", name, fields)));
    }

    /// Those with a window, oldest first.
    List<OpenSession> open() {
        return List.copyOf(open);
    }

    /// Opens a session in a window of its own, or shows the window it is in.
    void beside(SessionSource source) {
        Optional<OpenSession> there =
                open.stream().filter(each -> each.source().equals(source)).findFirst();
        if (there.isPresent()) there.get().show();
        else if (opening.add(source))
            Thread.ofPlatform().daemon().name("session opening").start(() -> bringUp(source));
    }

    private void bringUp(SessionSource source) {
        DemoOptions options = source.options(shared.folder());
        try {
            SessionConfig config = ReplayConfigs.desk(
                    ReplayConfigs.tape(options),
                    options,
                    shared.settings(),
                    shared.plugins().strategies());
            Session session = engine.open(config);
            guard.watch(session);
            watch.add(session);
            List<String> left = guard.takeUp(session);
            DataFolder own = new DataFolder(shared.folder()
                    .root()
                    .resolve(FOLDER)
                    .resolve(String.valueOf(config.journal().getFileName())));
            Platform.runLater(() -> showBeside(source, session, own, left));
        } catch (CommandFailure | IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("The session {} could not be opened", source, e);
            Platform.runLater(() -> {
                opening.remove(source);
                shared.complaints().accept(TEXTS.get("session.failed", String.valueOf(e.getMessage())));
            });
        }
    }

    private void showBeside(SessionSource source, Session session, DataFolder own, List<String> left) {
        opening.remove(source);
        if (closing) return;
        OpenSession beside = window(source, session, new Stage(), own);
        Stage stage = beside.stage();
        Stage first = open.getFirst().stage();
        stage.setX(first.getX() + STEP * (beside.number() - 1));
        stage.setY(first.getY() + STEP * (beside.number() - 1));
        left.forEach(beside.workspace()::complain);
        session.replay().ifPresent(replay -> {
            replay.speed(ReplayControl.Speed.X10);
            replay.play();
        });
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> gone(beside));
        keep();
    }

    private OpenSession window(SessionSource source, Session session, Stage stage, DataFolder own) {
        LakeDesk lake = new LakeDesk(shared.folder(), session, stage, this::beside);
        Workspace workspace = DeskWindow.show(stage, session, lake, shared, own);
        OpenSession shown = new OpenSession(source, number(), session, stage, workspace);
        open.add(shown);
        workspace.sessions(new SessionSwitch.Board(() -> entries(shown), () -> ways(stage)));
        open.forEach(each -> each.workspace().sessionsChanged());
        return shown;
    }

    /// The lowest one that is free: a number stays with its window.
    private int number() {
        TreeSet<Integer> taken = new TreeSet<>();
        open.forEach(each -> taken.add(each.number()));
        int number = 1;
        while (taken.contains(number)) number++;
        return number;
    }

    /// Working orders stay in the journal, and come back with the session.
    private void gone(OpenSession beside) {
        open.remove(beside);
        watch.remove(beside.session());
        open.forEach(each -> each.workspace().sessionsChanged());
        if (closing) return;
        keep();
        Thread.ofPlatform().name("session closing").start(() -> {
            beside.session().close();
            guard.forget(beside.session());
        });
    }

    private void keep() {
        Map<String, Map<String, String>> beside = new LinkedHashMap<>();
        for (OpenSession each : open)
            if (each.number() > 1)
                beside.put(
                        each.number() + " " + each.session().name(),
                        each.source().fields());
        shared.sessions().replace(beside);
    }

    private List<SessionSwitch.Entry> entries(OpenSession here) {
        return open.stream()
                .map(each -> new SessionSwitch.Entry(
                        each.number(), each.session().name(), each.session().mode(), each == here, each::show))
                .toList();
    }

    private List<Command> ways(Stage stage) {
        List<Command> ways = new ArrayList<>();
        Supplier<String> group = () -> TEXTS.get("group.session");
        ways.add(new Command(group, () -> TEXTS.get("session.sample"), () -> beside(new SessionSource.Sample())));
        ways.add(new Command(group, () -> TEXTS.get("session.file"), () -> choose(stage, this::beside)));
        return ways;
    }

    private static void choose(Stage stage, Consumer<SessionSource> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .addAll(new FileChooser.ExtensionFilter("CSV", "*.csv"), new FileChooser.ExtensionFilter("*", "*.*"));
        File file = chooser.showOpenDialog(stage);
        if (file != null) chosen.accept(new SessionSource.Recording(file.toPath()));
    }
}
