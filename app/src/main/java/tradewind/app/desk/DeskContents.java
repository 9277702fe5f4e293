package tradewind.app.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Dimension2D;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import tradewind.app.home.DataFolder;
import tradewind.engine.Session;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.BlotterView;
import tradewind.views.blotter.BlotterViewModel;
import tradewind.views.blotter.RowDoors;
import tradewind.views.chart.ExitDraft;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;
import tradewind.views.ladder.TicketDraft;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.ProposedExit;
import tradewind.views.ticket.TicketView;
import tradewind.views.ticket.TicketViewModel;
import tradewind.views.working.ClickedOrder;
import tradewind.views.workspace.DeskPanels;
import tradewind.views.workspace.DeskPanels.KeyHelp;
import tradewind.views.workspace.Look;
import tradewind.views.workspace.StandardLayouts;
import tradewind.views.workspace.Workspace;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.palette.Command;

/// What a window is filled with, before it is there and after. FX thread only.
final class DeskContents {
    private static final Texts TEXTS = Texts.of("desk");

    /// Those of the panels, as they are now; what has no key is not there.
    private static List<KeyHelp> keys(KeyMap map) {
        return Stream.of(
                        new KeyHelp("Ctrl+Enter, Enter", TEXTS.get("keys.submit")),
                        new KeyHelp("Alt+1 … Alt+9", TEXTS.get("keys.presets")),
                        new KeyHelp("Up, Down", TEXTS.get("keys.steps")),
                        new KeyHelp("Left, Right", TEXTS.get("keys.pan")),
                        new KeyHelp("5 Enter, ETH Enter", TEXTS.get("keys.type")),
                        new KeyHelp("Tab, Enter, Delete", TEXTS.get("keys.chart")),
                        new KeyHelp(map.shown(KeyAction.PULL_STOP, KeyAction.PULL_TARGET), TEXTS.get("keys.exits")),
                        new KeyHelp("Alt+Up, Down, Alt+drag", TEXTS.get("keys.bracket")),
                        new KeyHelp(
                                map.shown(
                                        KeyAction.DRAW_TREND,
                                        KeyAction.DRAW_HORIZONTAL,
                                        KeyAction.DRAW_VERTICAL,
                                        KeyAction.DRAW_FIBONACCI),
                                TEXTS.get("keys.draw")),
                        new KeyHelp("Shift+drag, Ctrl+drag", TEXTS.get("keys.drag")),
                        new KeyHelp("Ctrl+click, right click", TEXTS.get("keys.click")),
                        new KeyHelp(map.shown(KeyAction.ALERT), TEXTS.get("keys.alerts")),
                        new KeyHelp("F2, Tab, Enter, Esc", TEXTS.get("keys.edit")),
                        new KeyHelp("Enter, Delete", TEXTS.get("keys.blotter")),
                        new KeyHelp("Shift+F10, Shift+Enter", TEXTS.get("keys.menu")),
                        new KeyHelp("Ctrl+Page Down, Up", TEXTS.get("keys.groups")),
                        new KeyHelp("+, −, Enter", TEXTS.get("keys.watchlist")),
                        new KeyHelp("Up, Down, Home", TEXTS.get("keys.tape")),
                        new KeyHelp(
                                "Enter, "
                                        + map.shown(
                                                KeyAction.CANCEL_ROW,
                                                KeyAction.RECENTRE,
                                                KeyAction.SIZE_1,
                                                KeyAction.SIZE_2,
                                                KeyAction.SIZE_3,
                                                KeyAction.SIZE_4),
                                TEXTS.get("keys.ladder")),
                        new KeyHelp("Alt+Up, Shift+Alt+Up", TEXTS.get("keys.ladder.move")),
                        new KeyHelp(
                                map.shown(
                                        KeyAction.JOIN_BID,
                                        KeyAction.JOIN_ASK,
                                        KeyAction.BUY_MARKET,
                                        KeyAction.SELL_MARKET,
                                        KeyAction.CANCEL_LADDER,
                                        KeyAction.FLATTEN,
                                        KeyAction.REVERSE),
                                TEXTS.get("keys.ladder.armed")),
                        new KeyHelp(map.shown(KeyAction.BREAK_EVEN), TEXTS.get("keys.ladder.even")),
                        new KeyHelp(parts(map), TEXTS.get("keys.ladder.parts")))
                .filter(help -> !help.keys().isEmpty())
                .toList();
    }

    /// As they come they are a row of digits: the first and the last say it.
    private static String parts(KeyMap map) {
        KeyAction[] all = {KeyAction.PART_1, KeyAction.PART_2, KeyAction.PART_3, KeyAction.PART_4, KeyAction.PART_5};
        boolean row = map.shown(all).equals(KeyMap.DEFAULTS.shown(all));
        return row ? map.shown(KeyAction.PART_1) + " … " + map.shown(KeyAction.PART_5) : map.shown(all);
    }

    private final Stage stage;
    private final Session session;
    private final DeskShared shared;
    private final DataFolder own;
    private final Executor fx = Platform::runLater;
    private final SetupPanels setup;
    private final EverydayPanels everyday;
    /// Whether to ask before sending, as all windows have it; this one's own, so that it goes with the window.
    private final BooleanProperty confirming = new SimpleBooleanProperty();

    private final TicketView ticket;
    private final BlotterView blotter;
    private final ChartDesk charts;
    private final LadderDesk ladders;
    private final HistoryPanel history;
    private final AlertsPanel alerts;
    private Subscription ending = Subscription.EMPTY;

    /// @param own where this session keeps what the other ones have no part in: layouts and pages
    DeskContents(Stage stage, Session session, LakeDesk lake, DeskShared shared, DataFolder own) {
        this.stage = stage;
        this.session = session;
        this.shared = shared;
        this.own = own;
        setup = new SetupPanels(session, shared, fx);
        everyday = new EverydayPanels(session, shared, own, fx);
        BooleanProperty everywhere = shared.wiring().confirming();
        confirming.bindBidirectional(everywhere);
        ending = ending.and(() -> confirming.unbindBidirectional(everywhere));
        confirming.subscribe((was, is) -> everyday.setting(TEXTS.get(is ? "confirm.on" : "confirm.off")));
        ticket = new TicketView(
                new TicketViewModel(session, session.instruments().get(0), fx, confirming), everyday.presets());
        blotter = new BlotterView(new BlotterViewModel(session, shared.work(), fx, everyday.columns()));
        blotter.model().askBeforeSending(confirming);
        blotter.setOnEdit(row -> ticket.model().edit(row));
        blotter.setChooser(this::choose);
        charts = new ChartDesk(
                session,
                shared.folder(),
                shared.drawings(),
                shared.keys(),
                shared.settings().paper().options().hours(),
                fx,
                shared.work());
        ladders = new LadderDesk(session, ticket.model(), everyday.presets(), fx, shared.keys());
        history = new HistoryPanel(lake, fx);
        alerts = new AlertsPanel(
                session, shared, own, () -> ticket.model().instrumentProperty().get(), fx);
    }

    Look look() {
        return shared.wiring().look();
    }

    /// The trader has taken another look.
    void chosen(Look look) {
        everyday.setting(TEXTS.get("look", look.theme().title()));
        shared.wiring().chosen(look);
    }

    DeskPanels panels() {
        Dimension2D window = Workspace.size();
        return new DeskPanels(
                session.instruments().get(0),
                kinds(),
                layouts(window.getWidth(), window.getHeight()),
                new LayoutFiles(own),
                () -> keys(shared.keys().map()),
                this::commands,
                stop -> attachStop(stop.instrument(), stop.position() > 0, stop.none()),
                everyday.notices(),
                shared.keys());
    }

    /// @param units of the position no stop would close
    private void attachStop(Instrument instrument, boolean isLong, long units) {
        ticket.model().propose(ProposedExit.stop(instrument, isLong ? Side.SELL : Side.BUY, units));
    }

    private void propose(ExitDraft exit) {
        ticket.model()
                .propose(new ProposedExit(
                        exit.instrument(), exit.side(), exit.quantity(), exit.type(), OptionalLong.of(exit.price())));
    }

    private void stage(ClickedOrder order) {
        ladders.fill(new TicketDraft(
                order.instrument(), order.side(), order.type(), Optional.of(order.price()), order.quantity()));
    }

    private List<PanelKind> kinds() {
        List<PanelKind> kinds = new ArrayList<>(new PanelShelf(session, ticket, blotter, charts, everyday).kinds());
        kinds.add(ladders.kind());
        kinds.addAll(everyday.kinds(blotter, this::choose));
        kinds.add(KeysPanel.kind(shared, stage, this::choose, fx));
        kinds.add(alerts.kind());
        kinds.add(RiskPanel.kind(session, ticket.model(), fx));
        kinds.add(OptionsPanel.kind(session, fx));
        return Stream.concat(
                        PortfolioPanel.with(history.with(kinds), stage, session, shared.folder(), shared.work(), fx)
                                .stream(),
                        setup.kinds().stream())
                .toList();
    }

    /// @param width of the window, pixels
    /// @param height of the window, pixels
    private List<Layout> layouts(double width, double height) {
        List<Layout> standard = StandardLayouts.of(width, height, look().text());
        return PortfolioPanel.layouts(RiskPanel.with(standard, height, look().text()), height);
    }

    /// What the panels add to the palette.
    private List<Command> commands() {
        List<Command> all = new ArrayList<>(history.commands());
        all.add(new Command(
                () -> TEXTS.get("group.setting"),
                () -> TEXTS.get(confirming.get() ? "confirm.not" : "confirm.ask"),
                () -> confirming.set(!confirming.get())));
        for (BlotterViewModel.Tab tab : BlotterViewModel.Tab.values())
            all.add(new Command(
                    () -> TEXTS.get("panel.blotter"),
                    () -> TEXTS.get("show", tab.title().toLowerCase(Locale.ROOT)),
                    () -> blotter.model().tabProperty().set(tab)));
        all.addAll(charts.commands());
        all.addAll(ladders.commands());
        all.addAll(alerts.commands());
        all.addAll(everyday.commands(ticket, blotter));
        return all;
    }

    /// From here on the panels speak through the window, and act in it.
    void attach(Workspace workspace) {
        setup.attach(workspace);
        ending = ending.and(shared.wiring().onSounds(everyday::sounding))
                .and(shared.wiring().onLook(workspace::look));
        charts.setComplain(workspace::complain);
        everyday.attach(workspace);
        workspace.setLayouts(this::layouts);
        blotter.setDoors(new RowDoors(
                workspace::chart,
                (position, units) -> attachStop(position.instrument(), position.netQuantity() > 0, units),
                instrument -> alerts.begin(instrument, OptionalLong.empty())));
        charts.setOnAlert(alerts::begin);
        charts.setOnExit(this::propose);
        charts.setOnLarge(this::stage);
        charts.setOnStudyAlert(alerts::begin);
        everyday.setOnAlert(instrument -> alerts.begin(instrument, OptionalLong.empty()));
        alerts.attach(workspace);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> {
            ending.unsubscribe();
            everyday.close();
            alerts.close();
            history.close();
        });
    }

    private Optional<Path> choose(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(stage);
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
