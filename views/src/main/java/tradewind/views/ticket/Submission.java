package tradewind.views.ticket;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.OrderLink;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.orders.Denial;

/// The way from the button to the gate: what is asked first, and which of the engine's doors it goes through. FX
/// thread only.
final class Submission {
    private final OrderEntry entry;
    private final Judgement judgement;
    private final Transmission transmission;
    private final TicketFields fields;
    private final BooleanProperty confirming;
    private final TicketViewModel ticket;
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(Question.NONE);

    Submission(
            OrderEntry entry,
            Judgement judgement,
            Transmission transmission,
            TicketFields fields,
            BooleanProperty confirming,
            TicketViewModel ticket) {
        this.entry = entry;
        this.judgement = judgement;
        this.transmission = transmission;
        this.fields = fields;
        this.confirming = confirming;
        this.ticket = ticket;
    }

    ReadOnlyObjectProperty<Question> question() {
        return question.getReadOnlyProperty();
    }

    void ask(Question next) {
        fields.pause(next.asks());
        question.set(next);
    }

    /// Asks whether to go beyond the limits that refuse the order, if all of them are such as a person may override.
    void askOverride() {
        if (transmission.underWay()) return;
        ticket.judge();
        List<Denial> denials = judgement.denials();
        Optional<Ticket> wanted = judgement.ticket();
        if (face().override().isEmpty() || denials.isEmpty() || wanted.isEmpty()) return;
        ask(Question.override(wanted.get(), denials));
        ticket.draw();
    }

    /// @param forGood does not ask the routine question again
    void confirm(boolean forGood) {
        Question asked = question.get();
        if (!asked.asks()) return;
        if (forGood && asked.kind() == Question.Kind.ROUTINE) confirming.set(false);
        if (asked.kind() == Question.Kind.OVERRIDE) override(asked.codes());
        else send(true);
    }

    /// Only beyond what was asked about: a market that moved on may refuse for another reason, or for none.
    private void override(List<String> codes) {
        if (transmission.underWay()) return;
        ticket.judge();
        Optional<Ticket> wanted = judgement.ticket();
        if (wanted.isEmpty()
                || !codes.containsAll(face().override())
                || face().override().isEmpty()) {
            send(true);
            return;
        }
        ask(Question.NONE);
        Set<CheckCode> asked = EnumSet.noneOf(CheckCode.class);
        for (String code : codes) asked.add(CheckCode.valueOf(code));
        transmit(Optional.empty(), () -> entry.submitConfirmed(wanted.get(), asked));
    }

    /// Sends what stands in the fields, asks first, or says why not. Does nothing while an answer is awaited.
    ///
    /// @param confirmed what was to be asked has been
    void send(boolean confirmed) {
        if (transmission.underWay()) return;
        ticket.judge();
        TicketFace now = face();
        if (!now.canSubmit() || judgement.ticket().isEmpty()) {
            ask(Question.NONE);
            transmission.refuse(now.reason());
            return;
        }
        Ticket wanted = judgement.ticket().get();
        Optional<TicketList.Bracket> list = judgement.bracket().get().list();
        Optional<OrderLink> link = judgement.linked().link();
        Optional<Edit> changing = ticket.change();
        Question next = confirmed
                ? Question.NONE
                : Question.before(
                        wanted,
                        changing,
                        judgement.notional(),
                        confirming.get(),
                        list.isPresent(),
                        judgement.linked().words());
        ask(next);
        ticket.draw();
        if (next.asks()) return;
        transmit(
                changing,
                () -> changing.map(e -> entry.replace(e.id(), wanted.quantity(), wanted.terms()))
                        .or(() -> list.map(entry::submitList))
                        .or(() -> link.map(to -> entry.submitLinked(wanted, to)))
                        .orElseGet(() -> entry.submit(wanted)));
    }

    private void transmit(Optional<Edit> changing, Supplier<CompletableFuture<Answer>> request) {
        String what = face().order();
        transmission.begin();
        ticket.draw();
        transmission.send(what, changing, request, sent -> ticket.answered(sent, changing.isPresent()));
    }

    private TicketFace face() {
        return judgement.face().get();
    }
}
