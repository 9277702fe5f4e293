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
import tradewind.views.ticket.TicketView;
import tradewind.views.watchlist.WatchlistView;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.dock.PanelSeat;
import tradewind.views.workspace.layout.Edge;

/// The panels of this desk, each with how it is made for a place.
final class PanelShelf {
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
                        "Chart",
                        Feather.BAR_CHART_2,
                        "candles, indicators, your orders and fills",
                        Optional.empty(),
                        true,
                        true,
                        charts::panel),
                new PanelKind(
                        "watchlist",
                        "Watchlist",
                        Feather.EYE,
                        "instruments with last, change and the last day",
                        Optional.of(Edge.LEFT),
                        true,
                        true,
                        this::watchlist),
                new PanelKind(
                        "tape",
                        "Time & sales",
                        Feather.LIST,
                        "every trade of the market, newest first",
                        Optional.of(Edge.LEFT),
                        true,
                        true,
                        this::tape),
                new PanelKind(
                        "ticket",
                        "Ticket",
                        Feather.EDIT_3,
                        "one order at a time",
                        Optional.of(Edge.RIGHT),
                        true,
                        false,
                        this::ticket),
                new PanelKind(
                        "blotter",
                        "Blotter",
                        Feather.INBOX,
                        "orders, fills, positions, balances and the log",
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
