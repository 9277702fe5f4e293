package tradewind.app.desk;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.Session;
import tradewind.engine.market.Instrument;
import tradewind.views.blotter.BlotterView;
import tradewind.views.tape.TapeView;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.TicketView;
import tradewind.views.watchlist.WatchlistView;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.dock.PanelSeat;
import tradewind.views.workspace.layout.Edge;

/// The panels of this desk, each with how it is made for a place.
final class PanelShelf {
    private static final Texts TEXTS = Texts.of("desk");
    private final Session session;
    private final TicketView ticket;
    private final BlotterView blotter;
    private final ChartDesk charts;
    private final EverydayPanels everyday;

    PanelShelf(Session session, TicketView ticket, BlotterView blotter, ChartDesk charts, EverydayPanels everyday) {
        this.session = session;
        this.ticket = ticket;
        this.blotter = blotter;
        this.charts = charts;
        this.everyday = everyday;
    }

    List<PanelKind> kinds() {
        return List.of(
                new PanelKind(
                        "chart",
                        () -> TEXTS.get("panel.chart"),
                        Feather.BAR_CHART_2,
                        () -> TEXTS.get("panel.chart.about"),
                        Optional.empty(),
                        true,
                        true,
                        charts::panel),
                new PanelKind(
                        "watchlist",
                        () -> TEXTS.get("panel.watchlist"),
                        Feather.EYE,
                        () -> TEXTS.get("panel.watchlist.about"),
                        Optional.of(Edge.LEFT),
                        true,
                        true,
                        this::watchlist),
                new PanelKind(
                        "tape",
                        () -> TEXTS.get("panel.tape"),
                        Feather.LIST,
                        () -> TEXTS.get("panel.tape.about"),
                        Optional.of(Edge.LEFT),
                        true,
                        true,
                        this::tape),
                new PanelKind(
                        "ticket",
                        () -> TEXTS.get("panel.ticket"),
                        Feather.EDIT_3,
                        () -> TEXTS.get("panel.ticket.about"),
                        Optional.of(Edge.RIGHT),
                        true,
                        false,
                        this::ticket),
                new PanelKind(
                        "blotter",
                        () -> TEXTS.get("panel.blotter"),
                        Feather.INBOX,
                        () -> TEXTS.get("panel.blotter.about"),
                        Optional.of(Edge.BOTTOM),
                        false,
                        false,
                        seat -> new PanelBody(blotter)
                                .head((HBox) blotter.getTop())
                                .pulse(blotter::pulse)));
    }

    private PanelBody watchlist(PanelSeat seat) {
        WatchlistView view = new WatchlistView(
                session.instruments(),
                session.desk(),
                seat.instrument(),
                seat.setting("symbols"),
                symbols -> seat.keep("symbols", symbols),
                seat::choose);
        view.setOnAlert(everyday::alert);
        Subscription following = seat.instrumentProperty().subscribe((was, is) -> view.show(is));
        return new PanelBody(view)
                .tools(everyday.groups(view, seat), view.adding())
                .pulse(view::pulse)
                .focus(view.keys())
                .dispose(following::unsubscribe);
    }

    private PanelBody tape(PanelSeat seat) {
        TapeView view = new TapeView(session.desk().trades(), seat.instrument());
        seat.setting("least")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .ifPresent(view::least);
        view.setOnFilter(units -> seat.keep("least", Long.toString(units)));
        Subscription following = seat.instrumentProperty().subscribe((was, is) -> view.show(is));
        return new PanelBody(view)
                .tools(view.filter())
                .pulse(view::pulse)
                .focus(view.keys())
                .dispose(following::unsubscribe);
    }

    /// The ticket goes where an order of another instrument is changed; the others of its group go with it.
    private PanelBody ticket(PanelSeat seat) {
        Instrument first = seat.instrument();
        if (!ticket.model().instrumentProperty().get().equals(first))
            ticket.model().show(first);
        Subscription following = seat.instrumentProperty().subscribe((was, is) -> {
            if (!ticket.model().instrumentProperty().get().equals(is))
                ticket.model().show(is);
        });
        Subscription leading = ticket.model().instrumentProperty().subscribe((was, is) -> {
            if (!seat.instrument().equals(is)) seat.choose(is);
        });
        PanelBody body = new PanelBody(ticket)
                .pulse(ticket::pulse)
                .dispose(Subscription.combine(following, leading)::unsubscribe);
        head(ticket).ifPresent(body::head);
        return body;
    }

    private static Optional<HBox> head(Region panel) {
        for (Node child : panel.getChildrenUnmodifiable())
            if (child instanceof HBox box && box.getStyleClass().contains("panel-header")) return Optional.of(box);
        return Optional.empty();
    }
}
