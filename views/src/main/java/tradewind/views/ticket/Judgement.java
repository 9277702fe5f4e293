package tradewind.views.ticket;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.OrderEntry;
import tradewind.engine.Preview;
import tradewind.engine.Ticket;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrderSource;

/// What the fields come to and what the gate says of it, for an order or for the change of one. FX thread only.
final class Judgement {
    private final OrderEntry entry;
    private final TicketFields fields;
    private final RiskSizing risk;
    private final QuoteRow quote;
    private final ReadOnlyObjectWrapper<PreviewFace> preview = new ReadOnlyObjectWrapper<>(PreviewFace.NOTHING);
    private final ReadOnlyObjectWrapper<TicketFace> face = new ReadOnlyObjectWrapper<>(TicketFace.NOTHING);
    private Draft draft = new Draft(Optional.empty(), "", "", "");
    private Optional<Preview> judged = Optional.empty();
    private RiskSizing.Size size = RiskSizing.Size.UNUSED;

    /// @param quote as its owner last read it
    Judgement(OrderEntry entry, TicketFields fields, RiskSizing risk, QuoteRow quote) {
        this.entry = entry;
        this.fields = fields;
        this.risk = risk;
        this.quote = quote;
    }

    ReadOnlyObjectProperty<PreviewFace> preview() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TicketFace> face() {
        return face.getReadOnlyProperty();
    }

    /// What the risk fields come to, while the quantity follows from them.
    RiskSizing.Size size() {
        return size;
    }

    /// The order in the fields; empty while one of them is wrong.
    Optional<Ticket> ticket() {
        return draft.order().map(this::ticket);
    }

    /// What the order is worth, as far as the gate knows.
    Optional<Money> notional() {
        return judged.flatMap(Preview::notional);
    }

    /// Reads the fields; needs no engine.
    void read(Optional<Edit> edit, boolean sending) {
        draft = Draft.read(
                fields.instrument(),
                fields.type().get(),
                quantity(),
                fields.limit().get(),
                fields.stop().get(),
                edit.map(Edit::filled).orElse(0L));
        if (draft.order().isEmpty()) {
            judged = Optional.empty();
            preview.set(PreviewFace.NOTHING);
        }
        draw(edit, sending);
    }

    private NumberEntry quantity() {
        if (!risk.on().get()) {
            size = RiskSizing.Size.UNUSED;
            return NumberEntry.quantity(fields.instrument(), fields.quantity().get());
        }
        size = risk.size(fields, quote);
        fields.derive(size.quantity() instanceof NumberEntry.Units units ? units.units() : 0);
        return size.quantity();
    }

    /// Asks the gate about what was read.
    void judge(Optional<Edit> edit, boolean sending) {
        boolean ended = edit.map(Edit::ended).orElse(false);
        judged = ended ? Optional.empty() : draft.order().map(body -> ask(body, edit));
        preview.set(judged.map(p -> PreviewFace.of(fields.instrument(), p)).orElse(PreviewFace.NOTHING));
        draw(edit, sending);
    }

    private Preview ask(Draft.Body body, Optional<Edit> edit) {
        return edit.map(e -> entry.previewReplace(e.id(), body.quantity(), body.terms()))
                .orElseGet(() -> entry.preview(ticket(body)));
    }

    private Ticket ticket(Draft.Body body) {
        return new Ticket(
                fields.instrument(),
                fields.side().get(),
                body.quantity(),
                body.terms(),
                fields.timeInForce().get(),
                OrderSource.MANUAL);
    }

    /// @param sending an answer is awaited
    void draw(Optional<Edit> edit, boolean sending) {
        face.set(TicketFace.of(fields, draft, judged.flatMap(Preview::denial), edit, sending, quote));
    }
}
