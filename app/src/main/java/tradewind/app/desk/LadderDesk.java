package tradewind.app.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tradewind.engine.Session;
import tradewind.engine.orders.OrdType;
import tradewind.views.figures.Figures;
import tradewind.views.keys.KeysInForce;
import tradewind.views.ladder.LadderView;
import tradewind.views.ladder.TicketDraft;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.TicketViewModel;
import tradewind.views.workspace.dock.PanelBody;
import tradewind.views.workspace.dock.PanelKind;
import tradewind.views.workspace.dock.PanelSeat;
import tradewind.views.workspace.layout.Edge;
import tradewind.views.workspace.palette.Command;

/// The price ladders of a desk, and the ticket they fill in while they are disarmed.
final class LadderDesk {
    private static final Texts TEXTS = Texts.of("desk");

    private final Session session;
    private final TicketViewModel ticket;
    private final Executor fx;
    private final KeysInForce keys;
    private final Deque<LadderView> ladders = new ArrayDeque<>();

    /// @param keys which key does what
    LadderDesk(Session session, TicketViewModel ticket, Executor fx, KeysInForce keys) {
        this.session = session;
        this.ticket = ticket;
        this.fx = fx;
        this.keys = keys;
    }

    PanelKind kind() {
        return new PanelKind(
                "ladder",
                () -> TEXTS.get("panel.ladder"),
                Feather.ALIGN_JUSTIFY,
                () -> TEXTS.get("panel.ladder.about"),
                Optional.of(Edge.RIGHT),
                true,
                true,
                this::panel);
    }

    private PanelBody panel(PanelSeat seat) {
        LadderView view =
                new LadderView(session.desk(), session.orders(), seat.instrument(), fx, seat, this::fill, keys);
        ladders.add(view);
        view.focusWithinProperty().addListener((seen, was, is) -> {
            // the one that was gone to last is the first
            if (is && ladders.remove(view)) ladders.addFirst(view);
        });
        Subscription following = seat.instrumentProperty().subscribe((was, is) -> view.show(is));
        return new PanelBody(view)
                .title(view.titleProperty())
                .tools(view.arming())
                .pulse(view::pulse)
                .focus(view.keys())
                .dispose(() -> {
                    following.unsubscribe();
                    ladders.remove(view);
                    view.dispose();
                });
    }

    /// The order a click made; the ticket sends it, or not.
    void fill(TicketDraft draft) {
        if (ticket.editing()) ticket.leaveEdit();
        if (!ticket.instrumentProperty().get().equals(draft.instrument())) ticket.show(draft.instrument());
        ticket.sideProperty().set(draft.side());
        ticket.typeProperty().set(draft.type());
        ticket.quantityProperty().set(Figures.quantity(draft.instrument(), draft.quantity()));
        draft.price().map(units -> Figures.price(draft.instrument(), units)).ifPresent(price -> {
            if (draft.type() == OrdType.LIMIT) ticket.limitProperty().set(price);
            else ticket.stopProperty().set(price);
            ticket.holdPrice();
        });
    }

    /// What the ladder that has the keys, or had them last, can do.
    List<Command> commands() {
        return ladders.isEmpty()
                ? List.of()
                : ladders.getFirst().actions().stream()
                        .map(action -> new Command(
                                () -> TEXTS.get("panel.ladder"), action.says(), action.keys(), action.run()))
                        .toList();
    }
}
