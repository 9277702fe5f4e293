package tradewind.app.desk;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.SampleMarket;
import tradewind.views.controls.PanelHeader;
import tradewind.views.controls.Theme;
import tradewind.views.texts.Language;
import tradewind.views.workspace.Look;
import tradewind.views.workspace.Workspace;
import tradewind.views.workspace.dock.PanelKind;

/// Pictures of the whole desk for a person to look at: every layout, every panel and every page of it, in every set of
/// colours asked for, in a window as large as the screen. No display is needed.
///
/// What is asked for are system properties: `pictures.out` a folder, `pictures.themes` such as `DARK,LIGHT` (all of
/// them without), `pictures.only` names of layouts and panels (all without), `pictures.language` such as `GERMAN`,
/// `pictures.crop` the panel alone. The size is the screen's: `headless.geometry=1600x1000-32`.
public final class DeskPictures {
    private static final long SETTLE_MILLIS = Long.getLong("pictures.settle", 700);

    /// Of these the first layout has one, and opening would add another.
    private static final Set<String> SEVERAL = Set.of("chart", "watchlist", "tape");

    private final Path out = Path.of(System.getProperty("pictures.out", "target/pictures"));
    private final List<Theme> themes = named("pictures.themes").isEmpty()
            ? List.of(Theme.values())
            : named("pictures.themes").stream().map(Theme::valueOf).toList();
    private final List<String> only = named("pictures.only");
    private final boolean crop = Boolean.getBoolean("pictures.crop");
    private final Look look;
    private final Stage stage;
    private final Workspace workspace;
    private final String size;

    private DeskPictures(Stage stage, Workspace workspace, Look look) {
        this.stage = stage;
        this.workspace = workspace;
        this.look = look;
        size = (int) stage.getWidth() + "x" + (int) stage.getHeight();
    }

    private static List<String> named(String property) {
        String value = System.getProperty(property, "");
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(","));
    }

    /// @param args none
    public static void main(String[] args) {
        try {
            take();
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void take() throws Exception {
        Language.speak(Language.valueOf(System.getProperty("pictures.language", "ENGLISH")));
        DataFolder folder = new DataFolder(Files.createTempDirectory("pictures"));
        PluginJars.write(folder.plugins());
        ExecutorService work = Executors.newSingleThreadExecutor();
        try (TradingEngine engine = new TradingEngine();
                DeskPlugins plugins = DeskPlugins.open(folder, Set.of())) {
            SampleLake.fill(folder);
            Session session = engine.open(
                    ReplayConfigs.desk(SampleMarket.load(), Optional.empty(), folder.journals(), Settings.DEFAULTS));
            SettingsFile file = new SettingsFile(folder);
            Platform.startup(() -> {});
            DeskPictures pictures = fx(() -> {
                Stage stage = new Stage();
                Rectangle2D screen = Screen.getPrimary().getBounds();
                stage.setWidth(screen.getWidth());
                stage.setHeight(screen.getHeight());
                Workspace shown = DeskWindow.show(stage, session, folder, file, file.load(), work, plugins);
                Look look = Look.on(screen.getWidth(), screen.getHeight());
                shown.look(look);
                return new DeskPictures(stage, shown, look);
            });
            SampleTrading.on(session);
            pictures.takeAll();
            Platform.runLater(pictures.stage::hide);
        }
    }

    private Optional<Node> there(String kind) {
        return Optional.ofNullable(workspace.content().lookup("#panel-" + kind));
    }

    private static <T> T fx(Callable<T> task) throws InterruptedException, ExecutionException {
        FutureTask<T> done = new FutureTask<>(task);
        Platform.runLater(done);
        return done.get();
    }

    private boolean wanted(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private void takeAll() throws Exception {
        for (String layout : List.of("Trade", "Research", "Risk", "Portfolio")) {
            if (!wanted(layout)) continue;
            fx(() -> {
                workspace.showLayout(layout);
                return true;
            });
            take(layout, Optional.empty());
        }
        List<PanelKind> kinds = fx(workspace::kinds);
        for (PanelKind kind : kinds) if (wanted(kind.name())) panel(kind.name());
    }

    private void panel(String kind) throws Exception {
        fx(() -> {
            workspace.showLayout("Trade");
            return true;
        });
        settle();
        fx(() -> {
            if (there(kind).isEmpty() || !SEVERAL.contains(kind)) workspace.open(kind);
            return true;
        });
        settle();
        Node host = fx(() -> there(kind)).orElseThrow(() -> new IllegalStateException("no panel " + kind));
        Optional<PanelHeader> head =
                fx(() -> Optional.ofNullable((PanelHeader) host.lookup(".panel-header.pages")).or(() -> header(host)));
        take(kind, Optional.of(host));
        if (head.isEmpty()) return;
        for (int page = 1; ; page++) {
            int next = page;
            boolean there = fx(() -> {
                try {
                    head.get().select(next);
                    return true;
                } catch (IndexOutOfBoundsException e) {
                    return false;
                }
            });
            if (!there) return;
            take(kind + "-" + page, Optional.of(host));
        }
    }

    /// The panel's own head with several pages, wherever the docks have put it.
    private static Optional<PanelHeader> header(Node host) {
        Node around = host.getParent() == null ? host : host.getParent();
        return around.lookupAll(".panel-header").stream()
                .filter(PanelHeader.class::isInstance)
                .map(PanelHeader.class::cast)
                .findFirst();
    }

    private void take(String what, Optional<Node> host) throws Exception {
        for (Theme theme : themes) {
            fx(() -> {
                workspace.look(look.with(theme));
                return true;
            });
            settle();
            write(what + "-" + theme.name().toLowerCase(Locale.ROOT), host);
        }
    }

    private static void settle() throws InterruptedException {
        Thread.sleep(SETTLE_MILLIS);
    }

    private void write(String name, Optional<Node> host) throws Exception {
        BufferedImage image = fx(() -> {
            WritableImage shot = stage.getScene().snapshot(null);
            BufferedImage whole = SwingFXUtils.fromFXImage(shot, null);
            if (!crop || host.isEmpty()) return whole;
            Bounds at = host.get().localToScene(host.get().getLayoutBounds());
            int x = (int) Math.max(0, at.getMinX());
            int y = (int) Math.max(0, at.getMinY());
            int width = (int) Math.min(whole.getWidth() - x, at.getWidth());
            int height = (int) Math.min(whole.getHeight() - y, at.getHeight());
            return width < 2 || height < 2 ? whole : whole.getSubimage(x, y, width, height);
        });
        Files.createDirectories(out);
        Path file = out.resolve(size + "-" + name + ".png");
        ImageIO.write(image, "png", file.toFile());
        System.out.println(file);
    }
}
