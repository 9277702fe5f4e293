package tradewind.app.desk;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import tradewind.views.venues.VenueAccount;
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
        shared.accounts().to(new DeskAccounts.Windows() {
            @Override
            public void open(String account, char[] passphrase, Consumer<Optional<String>> done) {
                beside(new SessionSource.Account(account), passphrase, done);
            }

            @Override
            public void show(String account) {
                open.stream()
                        .filter(each -> each.source().equals(new SessionSource.Account(account)))
                        .forEach(OpenSession::show);
            }
        });
    }

    /// Shows the session the desk was opened with.
    OpenSession first(SessionSource source, Session session, Stage stage) {
        OpenSession first = window(new OpenSession.Opened(source, session, "", () -> {}), stage, shared.folder());
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

    /// Opens a session in a window of its own, or shows the window it is in. What goes wrong is said in the window.
    void beside(SessionSource source) {
        beside(
                source,
                new char[0],
                why -> why.ifPresent(sentence -> shared.complaints()
                        .accept(
                                source instanceof SessionSource.Account(String name)
                                        ? TEXTS.get("account.failed", name, sentence)
                                        : TEXTS.get("session.failed", sentence))));
    }

    /// @param passphrase of the secrets, empty if none are to be opened; wiped
    /// @param done told why it could not be opened, or that it was
    private void beside(SessionSource source, char[] passphrase, Consumer<Optional<String>> done) {
        Optional<OpenSession> there =
                open.stream().filter(each -> each.source().equals(source)).findFirst();
        if (there.isPresent()) {
            there.get().show();
            refused(passphrase, done, Optional.empty());
        } else if (source instanceof SessionSource.Account(String name)
                && !shared.accounts().begin(name)) {
            refused(passphrase, done, Optional.of(TEXTS.get("account.busy", name)));
        } else if (opening.add(source)) {
            Thread.ofPlatform().daemon().name("session opening").start(() -> bringUp(source, passphrase, done));
        } else {
            refused(passphrase, done, Optional.empty());
        }
    }

    private static void refused(char[] passphrase, Consumer<Optional<String>> done, Optional<String> why) {
        Arrays.fill(passphrase, '\0');
        done.accept(why);
    }

    private void bringUp(SessionSource source, char[] passphrase, Consumer<Optional<String>> done) {
        try {
            OpenSession.Opened opened = switch (source) {
                case SessionSource.Recorded recorded -> replay(recorded);
                case SessionSource.Account account -> account(account, passphrase);
            };
            List<String> left = attend(opened);
            Platform.runLater(() -> showBeside(opened, left, done));
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.warn("The session {} could not be opened", source, e);
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            if (source instanceof SessionSource.Account(String name))
                shared.accounts().failed(name, why);
            Platform.runLater(() -> {
                opening.remove(source);
                done.accept(Optional.of(why));
            });
        }
    }

    /// A session nobody looks after is not left open.
    ///
    /// @return what is to be said of it
    private List<String> attend(OpenSession.Opened opened) {
        try {
            guard.watch(opened.session());
            watch.add(opened.session());
            return guard.takeUp(opened.session());
        } catch (RuntimeException | LinkageError e) {
            end(opened);
            throw e;
        }
    }

    private void end(OpenSession.Opened opened) {
        watch.remove(opened.session());
        opened.session().close();
        opened.letGo().run();
        guard.forget(opened.session());
    }

    private OpenSession.Opened replay(SessionSource.Recorded source) throws IOException {
        DemoOptions options = source.options(shared.folder());
        SessionConfig config = ReplayConfigs.desk(
                ReplayConfigs.tape(options),
                options,
                shared.settings(),
                shared.plugins().strategies());
        return new OpenSession.Opened(
                source, engine.open(config), String.valueOf(config.journal().getFileName()), () -> {});
    }

    private OpenSession.Opened account(SessionSource.Account source, char[] passphrase) throws IOException {
        DeskAccounts accounts = shared.accounts();
        VenueAccount account = accounts.find(source.name())
                .orElseThrow(() -> new CommandFailure(TEXTS.get("account.none", source.name())));
        OpenSession.Opened opened = new AccountOpening(shared.folder(), shared.plugins(), shared.settings())
                .open(engine, account, passphrase);
        accounts.opened(source.name(), opened);
        return opened;
    }

    private void showBeside(OpenSession.Opened opened, List<String> left, Consumer<Optional<String>> done) {
        opening.remove(opened.source());
        if (closing) return;
        DataFolder own = new DataFolder(shared.folder().root().resolve(FOLDER).resolve(opened.folder()));
        OpenSession beside = window(opened, new Stage(), own);
        Stage stage = beside.stage();
        Stage first = open.getFirst().stage();
        stage.setX(first.getX() + STEP * (beside.number() - 1));
        stage.setY(first.getY() + STEP * (beside.number() - 1));
        left.forEach(beside.workspace()::complain);
        opened.session().replay().ifPresent(replay -> {
            replay.speed(ReplayControl.Speed.X10);
            replay.play();
        });
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> gone(beside));
        keep();
        done.accept(Optional.empty());
    }

    private OpenSession window(OpenSession.Opened opened, Stage stage, DataFolder own) {
        LakeDesk lake = new LakeDesk(shared.folder(), shared.plugins().stores(), opened.session(), stage, this::beside);
        Workspace workspace = DeskWindow.show(stage, opened.session(), lake, shared, own);
        OpenSession shown = new OpenSession(opened, number(), stage, workspace);
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
        if (beside.source() instanceof SessionSource.Account(String name))
            shared.accounts().closing(name);
        if (!closing) keep();
        boolean working = DeskAccounts.working(beside.session());
        // the engine of a desk that closes closes its sessions
        if (closing) shared.work().execute(() -> closed(beside.source(), working));
        else
            Thread.ofPlatform().name("session closing").start(() -> {
                end(beside.opened());
                closed(beside.source(), working);
            });
    }

    private void closed(SessionSource source, boolean working) {
        if (source instanceof SessionSource.Account(String name))
            shared.accounts().closed(name, working);
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
        for (VenueAccount account : shared.accounts().accounts())
            ways.add(new Command(
                    group,
                    () -> TEXTS.get("session.account", account.name()),
                    () -> beside(new SessionSource.Account(account.name()))));
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
