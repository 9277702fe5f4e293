package tradewind.app.desk;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.SafetyReport;
import tradewind.engine.Session;
import tradewind.engine.SessionMode;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.views.venues.VenueAccount;
import tradewind.views.workspace.Look;
import tradewind.views.workspace.Workspace;

/// The real window on the real engine over the sample market, as large as the screen, for whoever takes pictures of it.
final class PictureDesk implements AutoCloseable {
    /// Whether the pictures are of an account at a venue, beside the replay.
    private static final boolean ACCOUNT = Boolean.getBoolean("pictures.account");
    /// Whether they are what a display shows, menus and tips in their own colours, and not drawn without one.
    private static final boolean SCREEN = Boolean.getBoolean("pictures.screen");
    private static final long SETTLE_MILLIS = Long.getLong("pictures.settle", 700);

    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final TradingEngine engine = new TradingEngine();
    private final DeskPlugins plugins;
    private final Session session;
    private final Stage stage;
    private final Workspace workspace;
    private final Look look;
    /// Set on the FX thread before the first picture.
    private volatile Optional<OpenSession> account = Optional.empty();
    /// Whether the one that cannot be opened has said so; set on the FX thread.
    private volatile boolean refused;

    PictureDesk() throws Exception {
        String home = System.getProperty("pictures.home", "");
        DataFolder folder = new DataFolder(home.isEmpty() ? Files.createTempDirectory("pictures") : Path.of(home));
        PluginJars.write(folder.plugins());
        if (ACCOUNT) PluginJars.venues(folder.plugins());
        plugins = DeskPlugins.open(folder, Set.of());
        SampleLake.fill(folder);
        TradeTape tape = Boolean.getBoolean("pictures.fractions") ? SampleFractions.load() : SampleMarket.load();
        session = engine.open(ReplayConfigs.desk(tape, Optional.empty(), folder.journals(), Settings.DEFAULTS));
        SettingsFile file = new SettingsFile(folder);
        Platform.startup(() -> {});
        Rectangle2D screen = Screen.getPrimary().getBounds();
        look = Look.on(screen.getWidth(), screen.getHeight());
        stage = fx(() -> {
            Stage made = new Stage();
            made.setWidth(screen.getWidth());
            made.setHeight(screen.getHeight());
            return made;
        });
        workspace = fx(() -> {
            if (ACCOUNT) return beside(folder, file);
            Workspace shown = DeskWindow.show(stage, session, folder, file, file.load(), work, plugins);
            shown.look(look);
            return shown;
        });
        if (ACCOUNT) {
            DeskWork.until("one account is in step and another refused", this::accountsStand);
            act(() -> {});
        }
    }

    /// The session, and beside it an account at a venue; another one is shut, a third cannot be opened, and the
    /// venue of a fourth is gone while orders may work there.
    private Workspace beside(DataFolder folder, SettingsFile file) throws IOException {
        VenueAccount gone = new VenueAccount("summer", "gone-venue", Map.of("account", "G-7"));
        new AccountFile(folder, _ -> {}).keep(gone.opened(SessionMode.PAPER, "gone-venue-summer"));
        DeskShared shared = new DeskShared(folder, file, file.load(), work, plugins);
        DeskGuard guard = new DeskGuard(folder, new Relaunch(PictureDesk.class, List.of()));
        DeskSessions sessions = new DeskSessions(engine, guard, new FolderWatch(folder, session), shared);
        for (String name : List.of("alice", "twin"))
            shared.accounts()
                    .add(new VenueAccount(name, "test-venue", Map.of("account", "A-1")), Map.of(), new char[0]);
        shared.accounts()
                .add(
                        new VenueAccount("savings", "test-locked", Map.of("account", "S-1")),
                        Map.of("key", "open sesame".toCharArray()),
                        "pass".toCharArray());
        Workspace shown =
                sessions.first(new SessionSource.Sample(), session, stage).workspace();
        shown.look(look);
        shared.accounts().open("alice", new char[0], _ -> {
            OpenSession alice = sessions.open().getLast();
            alice.stage().setX(0);
            alice.stage().setY(0);
            alice.stage().setWidth(stage.getWidth());
            alice.stage().setHeight(stage.getHeight());
            account = Optional.of(alice);
            shared.accounts().open("twin", new char[0], why -> refused = why.isPresent());
        });
        return shown;
    }

    private boolean accountsStand() {
        return refused && account.orElseThrow().session().safety().join().line() == SafetyReport.Line.IN_STEP;
    }

    Session session() {
        return session;
    }

    /// Of the account's window if there is one.
    Workspace workspace() {
        return account.map(OpenSession::workspace).orElse(workspace);
    }

    private Stage stage() {
        return account.map(OpenSession::stage).orElse(stage);
    }

    /// As a desk on this screen begins.
    Look look() {
        return look;
    }

    static <T> T fx(Callable<T> task) throws InterruptedException, ExecutionException {
        FutureTask<T> done = new FutureTask<>(task);
        Platform.runLater(done);
        return done.get();
    }

    /// Does it, and waits until what follows from it has been painted.
    void act(Runnable what) throws InterruptedException, ExecutionException {
        fx(() -> {
            what.run();
            return true;
        });
        Thread.sleep(SETTLE_MILLIS);
    }

    /// Presses a button.
    ///
    /// @param name its id, or what is read aloud of it
    void press(String name) throws InterruptedException, ExecutionException {
        act(() -> ((ButtonBase) named(name)).fire());
    }

    /// Types into a field, in place of what was there.
    void type(String name, String text) throws InterruptedException, ExecutionException {
        act(() -> {
            TextInputControl field = (TextInputControl) named(name);
            field.requestFocus();
            field.setText(text);
        });
    }

    /// Gives the focus to the first of a style class.
    void focus(String styleClass) throws InterruptedException, ExecutionException {
        act(() -> stage().getScene().getRoot().lookup("." + styleClass).requestFocus());
    }

    /// Presses a key where the focus is.
    void key(KeyCode code) throws InterruptedException, ExecutionException {
        key(code, false);
    }

    void key(KeyCode code, boolean alt) throws InterruptedException, ExecutionException {
        act(() -> {
            Node focused = stage().getScene().getFocusOwner();
            Node target = focused == null ? stage().getScene().getRoot() : focused;
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
        });
    }

    /// FX thread only.
    private Node named(String name) {
        List<Window> windows = new ArrayList<>(List.of(stage()));
        windows.addAll(Window.getWindows());
        for (Window window : windows) {
            Parent root = window.getScene().getRoot();
            Optional<Node> found =
                    Optional.<Node>ofNullable(root.lookup("#" + name)).or(() -> saying(root, name));
            if (found.isPresent()) return found.get();
        }
        throw new IllegalStateException("nothing is called " + name);
    }

    private static Optional<Node> saying(Node node, String name) {
        if (node.isVisible() && name.equals(node.getAccessibleText())) return Optional.of(node);
        if (!(node instanceof Parent parent)) return Optional.empty();
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> saying(child, name).stream())
                .findFirst();
    }

    /// The window with whatever floats over it.
    BufferedImage whole() throws InterruptedException, ExecutionException {
        if (SCREEN)
            return fx(() -> SwingFXUtils.fromFXImage(
                    new Robot().getScreenCapture(null, Screen.getPrimary().getBounds()), null));
        return fx(() -> {
            BufferedImage all = SwingFXUtils.fromFXImage(stage().getScene().snapshot(null), null);
            Graphics2D pen = all.createGraphics();
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof Stage || !window.isShowing()) continue;
                BufferedImage part = SwingFXUtils.fromFXImage(window.getScene().snapshot(null), null);
                pen.drawImage(
                        part, (int) (window.getX() - stage().getX()), (int) (window.getY() - stage().getY()), null);
            }
            pen.dispose();
            return all;
        });
    }

    /// The part of the window that shows something.
    BufferedImage part(String id) throws InterruptedException, ExecutionException {
        BufferedImage all = whole();
        Bounds at = fx(() -> {
            Node node = named(id);
            return node.localToScene(node.getLayoutBounds());
        });
        int x = (int) Math.max(0, at.getMinX());
        int y = (int) Math.max(0, at.getMinY());
        int width = (int) Math.min(all.getWidth() - x, at.getWidth());
        int height = (int) Math.min(all.getHeight() - y, at.getHeight());
        return all.getSubimage(x, y, Math.max(1, width), Math.max(1, height));
    }

    static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
        System.out.println(file);
    }

    @Override
    public void close() {
        Platform.runLater(() -> {
            List.copyOf(Window.getWindows()).forEach(window -> {
                if (window != stage) window.hide();
            });
            stage.hide();
        });
        plugins.close();
        engine.close();
        work.shutdown();
    }
}
