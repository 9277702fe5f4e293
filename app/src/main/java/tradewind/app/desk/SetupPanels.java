package tradewind.app.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.Session;
import tradewind.views.connections.ConnectionsPanel;
import tradewind.views.connections.ConnectionsViewModel;
import tradewind.views.connections.LinesAgain;
import tradewind.views.instruments.InstrumentsPanel;
import tradewind.views.instruments.InstrumentsViewModel;
import tradewind.views.instruments.NotationBook;
import tradewind.views.instruments.TradingDay;
import tradewind.views.limits.LimitsPanel;
import tradewind.views.limits.LimitsPanelViewModel;
import tradewind.views.plugins.PluginsPanel;
import tradewind.views.plugins.PluginsViewModel;
import tradewind.views.stores.StoresPanel;
import tradewind.views.stores.StoresViewModel;
import tradewind.views.texts.Texts;
import tradewind.views.venues.VenuesPanel;
import tradewind.views.venues.VenuesViewModel;
import tradewind.views.workspace.Workspace;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.dock.PanelSeat;
import tradewind.views.workspace.palette.Command;

/// The panels a desk is set up with, each with how it is made for a place.
final class SetupPanels {
    private static final Texts TEXTS = Texts.of("desk");
    private static final String PLUGINS = "plugins";
    private static final String CONNECTIONS = "connections";

    private final Session session;
    private final Executor fx;
    private final Executor work;
    private final SettingsWiring settings;
    private final PluginsViewModel plugins;
    private final TradingDay day;
    private final NotationBook notations;
    private final StoresViewModel stores;
    private final VenuesViewModel venues;
    private Consumer<String> tell = sentence -> {};
    private Consumer<String> open = panel -> {};
    private Runnable adding = () -> {};

    SetupPanels(Session session, DeskShared shared, Executor fx) {
        this.session = session;
        this.work = shared.work();
        this.fx = fx;
        settings = shared.wiring();
        notations = shared.notations();
        plugins = shared.plugins().panel(shared.file(), work, fx);
        stores = new StoresViewModel(
                new StoreConnections(shared.folder(), shared.plugins().stores()),
                SetupPanels::elsewhere,
                fx,
                System::nanoTime,
                SetupPanels::wall);
        venues =
                new VenuesViewModel(shared.accounts(), SetupPanels::elsewhere, fx, System::nanoTime, SetupPanels::wall);
        day = TradingDays.of(shared.settings().paper().options().hours());
    }

    /// What the panels do in the window they are in.
    void attach(Workspace workspace) {
        tell = workspace::tell;
        open = workspace::open;
        workspace.offer(() -> settings.commands(open));
        workspace.offer(this::commands);
        workspace.add(venues::pulse);
    }

    List<PanelKind> kinds() {
        return List.of(
                settings.kind(() -> open.accept(KeysPanel.PANEL)),
                new PanelKind(
                        "limits",
                        () -> TEXTS.get("panel.limits"),
                        Feather.SHIELD,
                        () -> TEXTS.get("panel.limits.about"),
                        Optional.empty(),
                        true,
                        false,
                        this::limits),
                new PanelKind(
                        CONNECTIONS,
                        () -> TEXTS.get("panel.connections"),
                        Feather.ACTIVITY,
                        () -> TEXTS.get("panel.connections.about"),
                        Optional.empty(),
                        false,
                        false,
                        seat -> connections()),
                new PanelKind(
                        PLUGINS,
                        () -> TEXTS.get("panel.plugins"),
                        Feather.PACKAGE,
                        () -> TEXTS.get("panel.plugins.about"),
                        Optional.empty(),
                        false,
                        false,
                        seat -> plugins()),
                new PanelKind(
                        "instruments",
                        () -> TEXTS.get("panel.instruments"),
                        Feather.BOOK,
                        () -> TEXTS.get("panel.instruments.about"),
                        Optional.empty(),
                        true,
                        false,
                        this::instruments));
    }

    private PanelBody limits(PanelSeat seat) {
        LimitsPanelViewModel model =
                new LimitsPanelViewModel(session, seat.instrument(), work, fx, sentence -> tell.accept(sentence));
        LimitsPanel panel = new LimitsPanel(model);
        Subscription following = seat.instrumentProperty().subscribe((was, is) -> model.show(is));
        return new PanelBody(panel).pulse(panel::pulse).dispose(following::unsubscribe);
    }

    private List<Command> commands() {
        List<Command> all = new ArrayList<>();
        Supplier<String> group = () -> TEXTS.get("panel.connections");
        all.add(new Command(group, () -> TEXTS.get("account.add"), () -> {
            open.accept(CONNECTIONS);
            if (!venues.addOnly()) adding.run();
        }));
        if (session.replay().isEmpty())
            all.add(new Command(
                    group,
                    () -> TEXTS.get("reconnect"),
                    () -> LinesAgain.take(session, fx, sentence -> tell.accept(sentence))));
        return all;
    }

    private PanelBody connections() {
        ConnectionsPanel panel = new ConnectionsPanel(
                new ConnectionsViewModel(session, System::nanoTime, fx, sentence -> tell.accept(sentence)),
                () -> open.accept(PLUGINS));
        VenuesPanel accounts = new VenuesPanel(venues);
        StoresPanel card = new StoresPanel(stores);
        panel.add(accounts);
        panel.add(card);
        adding = accounts::focusAdd;
        return new PanelBody(panel).pulse(panel::pulse).dispose(() -> {
            adding = () -> {};
            accounts.close();
            card.close();
        });
    }

    private static long wall() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /// A place far away may take long to answer, and keeps no other work waiting.
    private static void elsewhere(Runnable slow) {
        Thread.ofPlatform().daemon().name("stores").start(slow);
    }

    private PanelBody plugins() {
        PluginsPanel panel = new PluginsPanel(plugins);
        return new PanelBody(panel).dispose(panel::close);
    }

    private PanelBody instruments(PanelSeat seat) {
        InstrumentsViewModel model =
                new InstrumentsViewModel(session, any -> day, seat.instrument(), seat::choose, notations);
        InstrumentsPanel panel = new InstrumentsPanel(model);
        Subscription following = seat.instrumentProperty().subscribe((was, is) -> model.show(is));
        return new PanelBody(panel).pulse(panel::pulse).focus(panel.keys()).dispose(following::unsubscribe);
    }
}
