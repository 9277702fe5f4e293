package tradewind.views.ticket;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.OrderEntry;
import tradewind.engine.OrderOffer;
import tradewind.engine.Preview;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderSource;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// What the fields come to and what the gate says of it, for an order or for the change of one. FX thread only.
final class Judgement {
    private static final Texts TEXTS = Texts.of("ticket");

    private final OrderEntry entry;
    private final Desk desk;
    private final TicketFields fields;
    private final RiskSizing risk;
    private final BracketFields exits;
    private final LinkFields link;
    private final QuoteRow quote;
    private final LongSupplier clock;
    private final OrderOffer offer;
    private final ReadOnlyObjectWrapper<PreviewFace> preview = new ReadOnlyObjectWrapper<>(PreviewFace.NOTHING);
    private final ReadOnlyObjectWrapper<TicketFace> face = new ReadOnlyObjectWrapper<>(TicketFace.NOTHING);
    private final ReadOnlyObjectWrapper<Bracket> bracket = new ReadOnlyObjectWrapper<>(Bracket.OFF);
    private Draft draft = Draft.NOTHING;
    private Linked linked = Linked.OFF;
    private Optional<Preview> judged = Optional.empty();
    private Optional<TicketFace.Denied> denied = Optional.empty();
    private RiskSizing.Size size = RiskSizing.Size.UNUSED;

    /// @param quote as its owner last read it
    /// @param clock the session's time, epoch nanoseconds
    Judgement(
            OrderEntry entry,
            Desk desk,
            TicketFields fields,
            BracketFields exits,
            LinkFields link,
            RiskSizing risk,
            QuoteRow quote,
            LongSupplier clock) {
        this.entry = entry;
        this.desk = desk;
        this.fields = fields;
        this.exits = exits;
        this.link = link;
        this.risk = risk;
        this.quote = quote;
        this.clock = clock;
        this.offer = entry.offer();
    }

    ReadOnlyObjectProperty<PreviewFace> preview() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TicketFace> face() {
        return face.getReadOnlyProperty();
    }

    /// What the exits come to.
    ReadOnlyObjectProperty<Bracket> bracket() {
        return bracket.getReadOnlyProperty();
    }

    OrderOffer offer() {
        return offer;
    }

    /// What the gate says against the order, or against an exit of it.
    Optional<Denial> denial() {
        return denied.map(TicketFace.Denied::denial);
    }

    /// The same, and what it would say next if a person confirmed to go beyond that.
    List<Denial> denials() {
        return denied.map(TicketFace.Denied::all).orElse(List.of());
    }

    /// What the order has to do with one that is open.
    Linked linked() {
        return linked;
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

    /// The date of the order goes over to the zone on screen.
    void followZone() {
        fields.handling().follow(ScreenZone.now(), clock.getAsLong());
    }

    /// Reads the fields; needs no engine.
    void read(Optional<Edit> edit, boolean sending) {
        draft = Draft.read(fields, quantity(), edit, quote, clock.getAsLong());
        bracket.set(
                edit.isPresent()
                        ? Bracket.OFF
                        : Bracket.read(exits, fields.instrument(), fields.side().get(), ticket(), quote, offer));
        long units = draft.order().map(body -> body.quantity().units()).orElse(0L);
        linked = edit.isPresent()
                ? Linked.OFF
                : Linked.read(link, desk, fields.instrument(), fields.side().get(), units);
        if (draft.order().isEmpty()) {
            judged = Optional.empty();
            denied = Optional.empty();
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
        judged = Optional.empty();
        denied = Optional.empty();
        if (!ended) draft.order().ifPresent(body -> ask(body, edit));
        preview.set(judged.map(p -> PreviewFace.of(fields.instrument(), p, denials()))
                .orElse(PreviewFace.NOTHING));
        draw(edit, sending);
    }

    private void ask(Draft.Body body, Optional<Edit> edit) {
        Optional<TicketList.Bracket> list = bracket.get().list();
        if (edit.isPresent() || list.isEmpty()) {
            Preview single = edit.map(e -> entry.previewReplace(e.id(), body.quantity(), body.terms()))
                    .orElseGet(() -> linked.link()
                            .map(to -> entry.previewLinked(ticket(body), to))
                            .orElseGet(() -> entry.preview(ticket(body))));
            judged = Optional.of(single);
            denied = single.denial().map(denial -> new TicketFace.Denied(denial, "", single.further()));
            return;
        }
        List<Preview> legs = entry.previewList(list.get());
        judged = Optional.of(legs.getFirst());
        for (int at = 0; at < legs.size() && denied.isEmpty(); at++) {
            String exit = exit(at, legs.size());
            denied = legs.get(at).denial().map(denial -> new TicketFace.Denied(denial, exit, List.of()));
        }
    }

    /// @param at 0 is the entry, which has no name; the stop is the last
    private static String exit(int at, int legs) {
        if (at == 0) return "";
        return at == legs - 1 ? TEXTS.get("stop") : Bracket.exitName(at - 1, legs - 2);
    }

    private Ticket ticket(Draft.Body body) {
        return new Ticket(
                fields.instrument(),
                fields.side().get(),
                body.quantity(),
                body.terms(),
                fields.timeInForce().get(),
                OrderSource.MANUAL,
                body.handling());
    }

    /// @param sending an answer is awaited
    void draw(Optional<Edit> edit, boolean sending) {
        face.set(TicketFace.of(
                fields, draft, bracket.get(), linked, denied, edit, sending, quote, offer, clock.getAsLong()));
    }
}
