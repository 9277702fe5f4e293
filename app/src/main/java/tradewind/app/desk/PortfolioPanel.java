package tradewind.app.desk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import tradewind.app.home.DataFolder;
import tradewind.engine.Session;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.History;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.portfolio.LakePrices;
import tradewind.engine.portfolio.PriceHistory;
import tradewind.views.portfolio.PortfolioDoors;
import tradewind.views.portfolio.PortfolioView;
import tradewind.views.portfolio.PortfolioViewModel;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Area;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LinkGroup;
import tradewind.views.workspace.layout.Place;

/// The portfolio panel of this desk. Methods run on a thread of its own, and so does the clock that lets
/// released slices go whether the panel is in sight or not.
final class PortfolioPanel implements PortfolioDoors {
    private static final Texts TEXTS = Texts.of("desk");
    private static final String NAME = "portfolio";
    private static final long TICK_MILLIS = 250;

    private final Stage stage;
    private final DataFolder folder;

    private PortfolioPanel(Stage stage, DataFolder folder) {
        this.stage = stage;
        this.folder = folder;
    }

    /// The panels there are, and this one.
    ///
    /// @param work where files are written, one task after the other
    static List<PanelKind> with(
            List<PanelKind> others, Stage stage, Session session, DataFolder folder, Executor work, Executor fx) {
        List<PanelKind> all = new ArrayList<>(others);
        all.add(new PanelKind(
                NAME,
                () -> TEXTS.get("panel.portfolio"),
                Feather.PIE_CHART,
                () -> TEXTS.get("panel.portfolio.about"),
                Optional.empty(),
                false,
                false,
                seat -> body(stage, session, folder, work, fx)));
        return all;
    }

    /// The layouts there are, and one that gives this panel the room.
    static List<Layout> layouts(List<Layout> others, double height) {
        List<Layout> all = new ArrayList<>(others);
        all.add(new Layout(
                "Portfolio",
                Area.Split.down(
                        Area.Part.growing(700, Area.Stack.of(new Place(NAME, NAME, LinkGroup.NONE))),
                        Area.Part.fixed(
                                height >= 950 ? 230 : 160,
                                Area.Stack.of(new Place("blotter", "blotter", LinkGroup.NONE))))));
        return all;
    }

    private static PanelBody body(Stage stage, Session session, DataFolder folder, Executor work, Executor fx) {
        PanelThread methods = new PanelThread("portfolio methods");
        PortfolioViewModel model = new PortfolioViewModel(
                session, new PlanFile(folder, session.name(), session.account(), work), methods, fx);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(named("portfolio slices"));
        var _ = clock.scheduleAtFixedRate(
                () -> fx.execute(model.rebalance()::tick), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        PortfolioView view = new PortfolioView(model, new PortfolioPanel(stage, folder));
        return new PanelBody(view).dispose(() -> {
            clock.shutdownNow();
            methods.close();
        });
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public Optional<Path> open() {
        return choose(TEXTS.get("portfolio.prices"), "", chooser -> chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> save(String name) {
        return choose(TEXTS.get("portfolio.export"), name, chooser -> chooser.showSaveDialog(stage));
    }

    private static Optional<Path> choose(String title, String name, Function<FileChooser, File> dialog) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(dialog.apply(chooser)).map(File::toPath);
    }

    @Override
    public PriceHistory lake(List<String> symbols, String span) throws IOException {
        try (TradingEngine engine = new TradingEngine()) {
            return closes(engine.history(folder.lake()), symbols, span);
        }
    }

    /// Comparable over splits and dividends, as of now.
    static PriceHistory closes(History lake, List<String> symbols, String span) throws IOException {
        OptionalLong now = OptionalLong.of(lake.lake().now());
        return LakePrices.read(lake, symbols, BarSpan.of(span), now).history();
    }
}
