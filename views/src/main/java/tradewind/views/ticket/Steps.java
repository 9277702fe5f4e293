package tradewind.views.ticket;

import java.util.List;
import java.util.function.BooleanSupplier;
import tradewind.engine.desk.QuoteRow;

/// What keys, wheel and the quick buttons do to the fields: a tick, a lot, a size at a time.
public final class Steps {
    private final TicketFields fields;
    private final RiskSizing risk;
    private final QuoteRow quote;
    private final BooleanSupplier ended;

    /// @param quote as its owner last read it
    /// @param ended the order that was to be changed is done
    Steps(TicketFields fields, RiskSizing risk, QuoteRow quote, BooleanSupplier ended) {
        this.fields = fields;
        this.risk = risk;
        this.quote = quote;
        this.ended = ended;
    }

    /// Takes the bid as the price.
    public void takeBid() {
        if (quote.hasQuote() && !ended.getAsBoolean()) fields.take(quote.bid());
    }

    /// Takes the ask as the price.
    public void takeAsk() {
        if (quote.hasQuote() && !ended.getAsBoolean()) fields.take(quote.ask());
    }

    /// @param ticks up if above zero
    public void limit(int ticks) {
        fields.step(fields.limit(), ticks, quote);
    }

    /// @param ticks up if above zero
    public void stop(int ticks) {
        fields.step(fields.stop(), ticks, quote);
    }

    /// @param ticks up if above zero
    void riskStop(int ticks) {
        fields.step(risk.stop(), ticks, quote);
    }

    /// @param steps default quantities, tenths of one below it
    public void quantity(int steps) {
        if (!risk.on().get()) fields.stepQuantity(steps);
    }

    /// @param units quantity units to add, below zero to take away
    public void add(long units) {
        if (!risk.on().get()) fields.addQuantity(units);
    }

    /// What the quick size buttons add, quantity units.
    List<Long> sizes() {
        return fields.quickSizes();
    }
}
