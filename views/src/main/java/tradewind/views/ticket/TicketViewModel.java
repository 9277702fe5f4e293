package tradewind.views.ticket;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import tradewind.engine.OrderEntry;
import tradewind.engine.OrderOffer;
import tradewind.engine.Session;
import tradewind.engine.SessionMode;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.figures.Figures;

/// What the ticket shows and does, without a control. FX thread only; [#pulse] once per frame brings it up to date.
///
/// The gate is asked at most once per pulse. An order is sent only if fields and gate have nothing against it at that
/// moment, and never twice for one click.
public final class TicketViewModel {
    /// How often the gate is asked again while nothing here or in the market changes, wall-clock nanoseconds.
    private static final long RECHECK = 250_000_000L;

    private final Desk desk;
    private final String account;
    private final SessionMode mode;
    private final TicketFields fields;
    private final BracketFields exits;
    private final RiskSizing risk;
    private final LinkFields link;
    private final Steps steps;
    private final Judgement judgement;
    private final Transmission transmission;
    private final Submission submission;
    private final BooleanProperty confirming;
    private final Market market;
    private final QuoteRow quote;
    private final ReadOnlyObjectWrapper<Instrument> instrument;
    private final ReadOnlyObjectWrapper<Optional<Edit>> edit = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean stale = true;
    private long judgedAt = Long.MIN_VALUE;

    /// @param fx the FX thread
    /// @param confirming whether every order is asked about before it is sent; the trader can change it here
    public TicketViewModel(Session session, Instrument instrument, Executor fx, BooleanProperty confirming) {
        OrderEntry entry = session.orders();
        this.desk = session.desk();
        this.account = session.account();
        this.mode = session.mode();
        this.confirming = confirming;
        this.transmission = new Transmission(fx);
        this.instrument = new ReadOnlyObjectWrapper<>(instrument);
        market = new Market(session);
        quote = market.quote();
        market.read(instrument);
        risk = new RiskSizing(desk.account().equity().currency(), this::changed);
        fields = new TicketFields(instrument, this::changed);
        exits = new BracketFields(this::changed);
        link = new LinkFields(desk, fields, exits, risk, this::changed);
        steps = new Steps(fields, risk, quote, this::ended);
        judgement = new Judgement(entry, desk, fields, exits, link, risk, quote, session.clock()::now);
        submission = new Submission(entry, judgement, transmission, fields, confirming, this);
        changed();
    }

    public String account() {
        return account;
    }

    public SessionMode mode() {
        return mode;
    }

    public ReadOnlyObjectProperty<Instrument> instrumentProperty() {
        return instrument.getReadOnlyProperty();
    }

    public ObjectProperty<Side> sideProperty() {
        return fields.side();
    }

    public ObjectProperty<OrdType> typeProperty() {
        return fields.type();
    }

    public ObjectProperty<TimeInForce> timeInForceProperty() {
        return fields.timeInForce();
    }

    /// The quantity as typed.
    public StringProperty quantityProperty() {
        return fields.quantity();
    }

    /// The limit price as typed.
    public StringProperty limitProperty() {
        return fields.limit();
    }

    /// The stop price as typed.
    public StringProperty stopProperty() {
        return fields.stop();
    }

    /// Whether every order is asked about before it is sent.
    public BooleanProperty confirmingProperty() {
        return confirming;
    }

    Market pricing() {
        return market;
    }

    Optional<Edit> change() {
        return edit.get();
    }

    RiskSizing risk() {
        return risk;
    }

    TicketFields fields() {
        return fields;
    }

    /// Targets and stop that go with the order, if it is a bracket.
    BracketFields exits() {
        return exits;
    }

    /// What the order has to do with one that is open.
    LinkFields link() {
        return link;
    }

    public Steps steps() {
        return steps;
    }

    /// What the exits come to.
    ReadOnlyObjectProperty<Bracket> bracket() {
        return judgement.bracket();
    }

    /// What can be entered here, and who works it.
    OrderOffer offer() {
        return judgement.offer();
    }

    ReadOnlyObjectProperty<Transmission.Message> message() {
        return transmission.message();
    }

    ReadOnlyObjectProperty<Question> question() {
        return submission.question();
    }

    ReadOnlyObjectProperty<MarketFace> market() {
        return market.face();
    }

    ReadOnlyObjectProperty<PreviewFace> preview() {
        return judgement.preview();
    }

    ReadOnlyObjectProperty<TicketFace> face() {
        return judgement.face();
    }

    /// What the risk fields come to, while the quantity follows from them.
    RiskSizing.Size size() {
        return judgement.size();
    }

    /// Another instrument; the fields start afresh.
    public void show(Instrument next) {
        edit.set(Optional.empty());
        transmission.forget();
        instrument.set(next);
        fresh();
        market.read(instrument.get());
        changed();
    }

    /// Reads the market and asks the gate again if anything changed.
    ///
    /// @param wallNanos any clock that only goes forward, such as [System#nanoTime]
    public void pulse(long wallNanos) {
        if (market.moved(instrument.get())) {
            market.read(instrument.get());
            fields.follow(quote);
            // under a question nothing moves
            if (followsMarket() && !question().get().asks()) check();
            stale = true;
        }
        market.draw(instrument.get());
        judgement.followZone();
        edit.get().ifPresent(this::watch);
        if (stale || wallNanos - judgedAt >= RECHECK) {
            judgedAt = wallNanos;
            judge();
        }
    }

    /// Whether something on the ticket is worked out from the market.
    private boolean followsMarket() {
        return risk.on().get() || exits.on().get() || link.on() || fields.type().get() == OrdType.TRAILING_STOP;
    }

    private void watch(Edit now) {
        Edit next = desk.find(now.id()).map(now::look).orElse(now);
        if (next.equals(now)) return;
        edit.set(Optional.of(next));
        check();
    }

    /// A field changed: what was asked no longer stands.
    private void changed() {
        stale = true;
        submission.ask(Question.NONE);
        fields.follow(quote);
        check();
    }

    private void check() {
        judgement.read(edit.get(), transmission.underWay());
    }

    /// Asks the gate now.
    void judge() {
        stale = false;
        judgement.judge(edit.get(), transmission.underWay());
    }

    private boolean ended() {
        return edit.get().map(Edit::ended).orElse(false);
    }

    void draw() {
        judgement.draw(edit.get(), transmission.underWay());
    }

    /// Types of order the ticket offers.
    public List<OrdType> types() {
        return List.of(OrdType.values());
    }

    /// Puts an order that would close a position on the ticket, whatever the ticket shows.
    public void propose(ProposedExit exit) {
        if (!instrument.get().equals(exit.instrument())) show(exit.instrument());
        edit.set(Optional.empty());
        transmission.forget();
        fields.propose(exit);
        exits.fresh();
        link.fresh();
        risk.on().set(false);
        changed();
    }

    /// The limit price stays where it is from now on.
    public void holdPrice() {
        fields.hold();
        draw();
    }

    /// Opens the bracket of the order in the fields: with the exits of a preset, else with what was typed there last.
    public void attach(Optional<PresetExits> wanted) {
        if (!editing()) exits.open(wanted);
    }

    /// Between a quantity that is typed and one that follows from a risk; a derived one stays as if it was typed.
    public void switchSizing() {
        if (editing()) return;
        boolean none = fields.quantity().get().isEmpty();
        risk.on().set(!risk.on().get());
        if (none && !risk.on().get())
            fields.quantity().set(quantity(instrument.get().defaultQuantity()));
    }

    /// Loads a working order to change its quantity and prices. Until the change stands the old order is live.
    public void edit(OrderRow row) {
        transmission.forget();
        risk.fresh();
        exits.fresh();
        link.fresh();
        instrument.set(row.order().instrument());
        market.read(instrument.get());
        edit.set(Optional.of(Edit.of(desk.find(row.order().id()).orElse(row))));
        fields.load(row.order());
        changed();
    }

    /// Back to a new order; the one that was loaded stays as it is.
    public void leaveEdit() {
        if (edit.get().isEmpty()) return;
        edit.set(Optional.empty());
        fresh();
        changed();
    }

    private void fresh() {
        risk.fresh();
        exits.fresh();
        link.fresh();
        fields.fresh(instrument.get());
    }

    public boolean editing() {
        return edit.get().isPresent();
    }

    /// Sends what stands in the fields, asks first, or says why not. Does nothing while an answer is awaited.
    public void submit() {
        submission.send(false);
    }

    /// Asks whether to go beyond the limit that refuses the order, if it is one that a person may override.
    public void askOverride() {
        submission.askOverride();
    }

    /// Sends what the ticket asked about.
    ///
    /// @param forGood does not ask the routine question again
    public void confirm(boolean forGood) {
        submission.confirm(forGood);
    }

    /// Takes the question back; nothing was sent.
    public void dismiss() {
        if (question().get().asks()) changed();
    }

    /// @param changing a working order was to be changed
    void answered(boolean sent, boolean changing) {
        stale = true;
        if (sent && changing) leaveEdit();
        // the next order is not linked unless the trader says so again
        if (sent) link.fresh();
        draw();
    }

    String quantity(long units) {
        return Figures.quantity(instrument.get(), units);
    }
}
