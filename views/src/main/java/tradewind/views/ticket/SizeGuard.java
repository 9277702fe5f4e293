package tradewind.views.ticket;

import java.util.Optional;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// Slips of the finger: a size far above the usual one is asked about, a hundred times the usual is not sent at all.
public final class SizeGuard {
    private static final Texts TEXTS = Texts.of("ticket");

    /// Times the default quantity above which the ticket asks.
    static final int ASK_ABOVE = 5;

    /// Times the default quantity from which the ticket refuses.
    static final int REFUSE_FROM = 100;

    /// Order value above which the ticket asks, in whole units of the quote currency.
    static final long ASK_ABOVE_VALUE = 100_000;

    private SizeGuard() {}

    /// Why this quantity is not sent; empty if it is.
    static Optional<String> refusal(Instrument instrument, long quantity) {
        if (quantity / instrument.defaultQuantity() < REFUSE_FROM) return Optional.empty();
        return Optional.of(TEXTS.get(
                "wrong.slip", times(instrument, quantity), Figures.quantity(instrument, instrument.defaultQuantity())));
    }

    /// What to ask before sending; empty if there is nothing to ask.
    ///
    /// @param value of the order, if known
    public static Optional<String> question(Instrument instrument, long quantity, Optional<Money> value) {
        boolean large = quantity > ASK_ABOVE * instrument.defaultQuantity();
        boolean dear = value.filter(v -> v.units()
                        > ASK_ABOVE_VALUE * FixedPoint.power(v.currency().scale()))
                .isPresent();
        if (!large && !dear) return Optional.empty();
        String size = Figures.quantity(instrument, quantity);
        String worth = value.map(v -> Figures.money(v) + " " + v.currency()).orElse("");
        if (!large) return Optional.of(TEXTS.get("size.worth", size, worth));
        String times = times(instrument, quantity);
        String usual = Figures.quantity(instrument, instrument.defaultQuantity());
        return Optional.of(
                worth.isEmpty()
                        ? TEXTS.get("size.large", size, times, usual)
                        : TEXTS.get("size.large.worth", size, times, usual, worth));
    }

    private static String times(Instrument instrument, long quantity) {
        double times = (double) quantity / instrument.defaultQuantity();
        return times == Math.rint(times) ? Figures.count((long) times) : Figures.decimal((long) (times * 10), 1, 1);
    }
}
