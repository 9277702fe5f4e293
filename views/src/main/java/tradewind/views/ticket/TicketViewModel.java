package tradewind.views.ticket;

import static java.lang.System.Logger.Level.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.Preview;
import tradewind.engine.Session;
import tradewind.engine.SessionMode;
import tradewind.engine.Ticket;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.figures.Figures;

/// What the ticket shows and does, without a control. FX thread only; [#pulse] once per frame brings it up to date.
///
/// The gate is asked at most once per pulse. An order is sent only if fields and gate have nothing against it at that
/// moment, and never twice for one click.
public final class TicketViewModel {
    private static final System.Logger LOG = System.getLogger(TicketViewModel.class.getName());

    /// How often the gate is asked again while nothing here or in the market changes, wall-clock nanoseconds.
    private static final long RECHECK = 250_000_000L;

    /// What became of the last request.
    ///
    /// @param bad nothing was sent, or nobody knows
    public record Message(String text, boolean bad) {
        static final Message NONE = new Message("", false);
    }

    private final OrderEntry entry;
    private final Desk desk;
    private final String account;
    private final SessionMode mode;
    private final Executor fx;
    private final TicketFields fields;
    private final QuoteRow quote = new QuoteRow();
    private final ReadOnlyObjectWrapper<Instrument> instrument;
    private final ReadOnlyObjectWrapper<MarketFace> market = new ReadOnlyObjectWrapper<>(MarketFace.NOTHING);
    private final ReadOnlyObjectWrapper<PreviewFace> preview = new ReadOnlyObjectWrapper<>(PreviewFace.NOTHING);
    private final ReadOnlyObjectWrapper<TicketFace> face = new ReadOnlyObjectWrapper<>(TicketFace.NOTHING);
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Edit>> edit = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Draft draft = new Draft(Optional.empty(), "", "", "");
    private Optional<Preview> judged = Optional.empty();
    private boolean sending;
    private boolean stale = true;
    private long quoteVersion = -1;
    private long judgedAt = Long.MIN_VALUE;

    /// @param fx the FX thread
    public TicketViewModel(Session session, Instrument instrument, Executor fx) {
        this.entry = session.orders();
        this.desk = session.desk();
        this.account = session.account();
        this.mode = session.mode();
        this.fx = fx;
        this.instrument = new ReadOnlyObjectWrapper<>(instrument);
        readQuote();
        fields = new TicketFields(instrument, this::changed);
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

    /// What became of the last request.
    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What must be confirmed before it is sent; empty if nothing.
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MarketFace> market() {
        return market.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PreviewFace> preview() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TicketFace> face() {
        return face.getReadOnlyProperty();
    }

    /// Another instrument; the fields start afresh.
    public void show(Instrument next) {
        endEdit();
        message.set(Message.NONE);
        instrument.set(next);
        fields.fresh(next);
        readQuote();
        changed();
    }

    /// Reads the market and asks the gate again if anything changed.
    ///
    /// @param wallNanos any clock that only goes forward, such as [System#nanoTime]
    public void pulse(long wallNanos) {
        int index = instrument.get().index();
        PositionRow position = desk.positions().get(index);
        if (desk.quotes().version(index) != quoteVersion) {
            readQuote();
            fields.follow(quote);
            stale = true;
        }
        market.set(MarketFace.of(instrument.get(), quote, position));
        edit.get().ifPresent(this::watch);
        if (stale || wallNanos - judgedAt >= RECHECK) {
            judgedAt = wallNanos;
            judge();
        }
    }

    private void readQuote() {
        int index = instrument.get().index();
        quoteVersion = desk.quotes().version(index);
        desk.quotes().read(index, quote);
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
        question.set("");
        fields.follow(quote);
        check();
    }

    /// Reads the fields; needs no engine.
    private void check() {
        draft = Draft.read(
                instrument.get(),
                fields.type().get(),
                fields.quantity().get(),
                fields.limit().get(),
                fields.stop().get(),
                edit.get().map(Edit::filled).orElse(0L));
        if (draft.order().isEmpty()) {
            judged = Optional.empty();
            preview.set(PreviewFace.NOTHING);
        }
        draw();
    }

    private void judge() {
        stale = false;
        judged = ended() ? Optional.empty() : draft.order().map(this::ask);
        preview.set(judged.map(p -> PreviewFace.of(instrument.get(), p)).orElse(PreviewFace.NOTHING));
        draw();
    }

    private Preview ask(Draft.Body body) {
        return edit.get()
                .map(e -> entry.previewReplace(e.id(), body.quantity(), body.terms()))
                .orElseGet(() -> entry.preview(ticket(body)));
    }

    private Ticket ticket(Draft.Body body) {
        return new Ticket(
                instrument.get(),
                fields.side().get(),
                body.quantity(),
                body.terms(),
                fields.timeInForce().get(),
                OrderSource.MANUAL);
    }

    private boolean ended() {
        return edit.get().map(Edit::ended).orElse(false);
    }

    private void draw() {
        face.set(TicketFace.of(fields, draft, judged.flatMap(Preview::denial), edit.get(), sending, quote));
    }

    /// Types of order the ticket offers.
    public List<OrdType> types() {
        return List.of(OrdType.values());
    }

    /// Times in force that make sense for the type chosen.
    public Set<TimeInForce> timesInForce() {
        return TicketFields.allowed(fields.type().get());
    }

    List<Long> quickSizes() {
        return fields.quickSizes();
    }

    /// Takes the bid as the price.
    public void takeBid() {
        if (quote.hasQuote() && !ended()) fields.take(quote.bid());
    }

    /// Takes the ask as the price.
    public void takeAsk() {
        if (quote.hasQuote() && !ended()) fields.take(quote.ask());
    }

    /// The limit price stays where it is from now on.
    public void holdPrice() {
        fields.hold();
        draw();
    }

    /// @param ticks up if above zero
    public void stepLimit(int ticks) {
        fields.step(fields.limit(), ticks, quote);
    }

    /// @param ticks up if above zero
    public void stepStop(int ticks) {
        fields.step(fields.stop(), ticks, quote);
    }

    /// @param steps default quantities, tenths of one below it
    public void stepQuantity(int steps) {
        fields.stepQuantity(steps);
    }

    /// @param units quantity units to add, below zero to take away
    public void addQuantity(long units) {
        fields.addQuantity(units);
    }

    /// Loads a working order to change its quantity and prices. Until the change stands the old order is live.
    public void edit(OrderRow row) {
        question.set("");
        message.set(Message.NONE);
        instrument.set(row.order().instrument());
        readQuote();
        edit.set(Optional.of(Edit.of(desk.find(row.order().id()).orElse(row))));
        fields.load(row.order());
        changed();
    }

    /// Back to a new order; the one that was loaded stays as it is.
    public void leaveEdit() {
        if (edit.get().isEmpty()) return;
        endEdit();
        fields.fresh(instrument.get());
        changed();
    }

    private void endEdit() {
        edit.set(Optional.empty());
    }

    public boolean editing() {
        return edit.get().isPresent();
    }

    /// Sends what stands in the fields, or says why not. Does nothing while an answer is awaited.
    public void submit() {
        send(false);
    }

    /// Sends although the ticket asked.
    public void override() {
        if (!question.get().isEmpty()) send(true);
    }

    /// Takes the question back; nothing was sent.
    public void dismiss() {
        question.set("");
    }

    private void send(boolean confirmed) {
        if (sending) return;
        judge();
        TicketFace now = face.get();
        if (!now.canSubmit() || draft.order().isEmpty()) {
            question.set("");
            message.set(new Message("Not sent: " + now.reason(), true));
            return;
        }
        Draft.Body body = draft.order().get();
        Optional<String> doubt =
                SizeGuard.question(instrument.get(), body.quantity().units(), judged.flatMap(Preview::notional));
        if (doubt.isPresent() && !confirmed) {
            question.set(fields.side().get() + " " + doubt.get() + ".");
            return;
        }
        question.set("");
        sending = true;
        message.set(new Message("Sending", false));
        draw();
        String what = now.order();
        Optional<Edit> changing = edit.get();
        CompletableFuture<Answer> answer = changing.map(e -> entry.replace(e.id(), body.quantity(), body.terms()))
                .orElseGet(() -> entry.submit(ticket(body)));
        var _ = answer.whenCompleteAsync((is, failure) -> answered(is, failure, what, changing), fx);
    }

    private void answered(@Nullable Answer answer, @Nullable Throwable failure, String what, Optional<Edit> changing) {
        sending = false;
        stale = true;
        if (answer == null) {
            if (failure != null) LOG.log(ERROR, "no answer to " + what, failure);
            message.set(new Message("No answer. Check the blotter before sending again.", true));
        } else {
            message.set(words(answer, what, changing.isPresent()));
            if (answer instanceof Answer.Sent
                    && changing.isPresent()
                    && edit.get().isPresent()) leaveEdit();
        }
        draw();
    }

    private static Message words(Answer answer, String what, boolean replaced) {
        return switch (answer) {
            case Answer.Sent sent ->
                new Message(replaced ? "Change sent for " + sent.order() : "Sent " + sent.order() + ": " + what, false);
            case Answer.Done _ -> new Message("Sent: " + what, false);
            case Answer.Refused refused -> new Message(refusal(refused.denial()), true);
            case Answer.NotDone notDone -> new Message("Not done: " + notDone.reason(), true);
        };
    }

    private static String refusal(Denial denial) {
        return "Refused, " + DenialWords.words(denial) + ". " + denial;
    }

    /// A quantity of the shown instrument, as text.
    String quantity(long units) {
        return Figures.quantity(instrument.get(), units);
    }
}
