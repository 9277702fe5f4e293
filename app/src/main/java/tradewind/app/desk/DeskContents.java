package tradewind.app.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import tradewind.app.home.DataFolder;
import tradewind.engine.Session;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.BlotterView;
import tradewind.views.blotter.BlotterViewModel;
import tradewind.views.ticket.TicketView;
import tradewind.views.ticket.TicketViewModel;
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
    private static final List<KeyHelp> KEYS = List.of(
            new KeyHelp("Ctrl+Enter, Enter", "Ticket: submit; send what it asks about"),
            new KeyHelp("Alt+1 … Alt+9", "Ticket: presets; they never send"),
            new KeyHelp("Up, Down", "Ticket fields: one step; chart: selected order one tick"),
            new KeyHelp("Left, Right", "Chart: pan; Page Up, Page Down: by a screen; Home, End"),
            new KeyHelp("5 Enter, ETH Enter", "Chart: bars of 5 minutes; another symbol"),
            new KeyHelp("Tab, Enter, Delete", "Chart: next order, send its new price, cancel it"),
            new KeyHelp("F2, Tab, Enter, Esc", "Blotter: price and quantity in the row, next, send, leave"),
            new KeyHelp("Enter, Delete", "Blotter: change or cancel the selected order"),
            new KeyHelp("Ctrl+Page Down, Up", "Watchlist: the next group, the one before"),
            new KeyHelp("+, −, Enter", "Watchlist: the next symbol, the one before, this one"),
            new KeyHelp("Up, Down, Home", "Time & sales: back and forth, to the newest"));

    private final Stage stage;
    private final Session session;
    private final DeskShared shared;
    private final DataFolder own;
    private final Executor fx = Platform::runLater;
    private final SetupPanels setup;
    private final EverydayPanels everyday;
    private final BooleanProperty confirming;
    private final TicketView ticket;
    private final BlotterView blotter;
    private final ChartDesk charts;
    private final HistoryPanel history;
    private Subscription ending = Subscription.EMPTY;

    /// @param own where this session keeps what the other ones have no part in: layouts and pages
    DeskContents(Stage stage, Session session, LakeDesk lake, DeskShared shared, DataFolder own) {
        this.stage = stage;
        this.session = session;
        this.shared = shared;
        this.own = own;
        setup = new SetupPanels(session, shared, fx);
        everyday = new EverydayPanels(session, shared, own, fx);
        confirming = shared.wiring().confirming();
        ending = ending.and(confirming.subscribe((was, is) ->
                everyday.setting("Asks before an order is sent: " + (is ? "on" : "off"))));
        ticket = new TicketView(
                new TicketViewModel(session, session.instruments().get(0), fx, confirming), everyday.presets());
        blotter = new BlotterView(new BlotterViewModel(session, shared.work(), fx, everyday.columns()));
        blotter.model().askBeforeSending(confirming);
        blotter.setOnEdit(row -> ticket.model().edit(row));
        blotter.setChooser(this::choose);
        charts = new ChartDesk(
                session, shared.folder(), shared.settings().paper().options().hours(), fx, shared.work());
        history = new HistoryPanel(lake, fx);
    }

    Look look() {
        return shared.wiring().look();
    }

    /// The trader has taken another look.
    void chosen(Look look) {
        everyday.setting("Look: " + look.theme().title());
        shared.wiring().chosen(look);
    }

    DeskPanels panels() {
        return new DeskPanels(
                session.instruments().get(0),
                kinds(),
                layouts(),
                new LayoutFiles(own),
                KEYS,
                this::commands,
                stop -> ticket.model().proposeStop(stop.position() > 0 ? Side.SELL : Side.BUY, stop.none()),
                everyday.notices());
    }

    private List<PanelKind> kinds() {
        List<PanelKind> kinds = new ArrayList<>(new PanelShelf(session, ticket, blotter, charts, everyday).kinds());
        kinds.addAll(everyday.kinds(blotter, this::choose));
        kinds.add(RiskPanel.kind(session, ticket.model(), fx));
        kinds.add(OptionsPanel.kind(session, fx));
        return Stream.concat(
                        PortfolioPanel.with(history.with(kinds), stage, session, shared.folder(), fx).stream(),
                        setup.kinds().stream())
                .toList();
    }

    private static List<Layout> layouts() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return PortfolioPanel.layouts(
                RiskPanel.with(StandardLayouts.of(screen.getWidth(), screen.getHeight())), screen.getHeight());
    }

    /// What the panels add to the palette.
    private List<Command> commands() {
        List<Command> all = new ArrayList<>(history.commands());
        all.add(new Command(
                "Setting",
                confirming.get() ? "Send orders without asking first" : "Ask before an order is sent",
                () -> confirming.set(!confirming.get())));
        for (BlotterViewModel.Tab tab : BlotterViewModel.Tab.values())
            all.add(new Command(
                    "Blotter",
                    "Show " + tab.title().toLowerCase(Locale.ROOT),
                    () -> blotter.model().tabProperty().set(tab)));
        all.addAll(charts.commands());
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
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> {
            ending.unsubscribe();
            everyday.close();
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
