package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tradewind.engine.gate.OpenGate;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// A desk at a paper exchange for hand-drawn cases: drives the clock, keeps what was reported, checks that it
/// folds.
final class PaperDesk {
    /// Tick 0.10, lot 0.01.
    static final Instrument BTC = new Instrument(
            0,
            new InstrumentId("BTC/USD", "Test"),
            "Bitcoin / US dollar",
            Currency.BTC,
            Currency.USD,
            2,
            10,
            2,
            1,
            100);

    static final Instruments INSTRUMENTS = new Instruments(List.of(BTC));
    static final PaperOptions AT_ONCE = PaperOptions.DEFAULT.withLatency(0, 0, 0);
    static final long START = 1_385_337_600_000_000_000L;

    final PaperExchange exchange;
    final List<OrderEvent> reports = new ArrayList<>();
    final Map<OrderId, OrderState> states = new LinkedHashMap<>();
    private long now = START;
    private int sent;
    private int read;

    PaperDesk() {
        this(AT_ONCE);
    }

    PaperDesk(PaperOptions options) {
        exchange = new PaperExchange("paper-1", INSTRUMENTS, options, PaperExchange::utcDayEnd);
        exchange.start(this::onReport);
        exchange.advanceTo(now);
    }

    private void onReport(OrderEvent report) {
        reports.add(report);
        states.computeIfPresent(report.order(), (_, state) -> state.apply(report));
    }

    static Terms limit(String price) {
        return new Terms.Limit(BTC.price(price));
    }

    static Terms stop(String trigger) {
        return new Terms.Stop(BTC.price(trigger));
    }

    static Terms stopLimit(String trigger, String price) {
        return new Terms.StopLimit(BTC.price(trigger), BTC.price(price));
    }

    OrderId buy(String quantity, Terms terms) {
        return send(Side.BUY, quantity, terms, TimeInForce.GTC);
    }

    OrderId sell(String quantity, Terms terms) {
        return send(Side.SELL, quantity, terms, TimeInForce.GTC);
    }

    OrderId buy(String quantity, Terms terms, Handling handling) {
        return send(Side.BUY, quantity, terms, TimeInForce.GTC, handling, OrderSource.MANUAL);
    }

    OrderId sell(String quantity, Terms terms, Handling handling) {
        return send(Side.SELL, quantity, terms, TimeInForce.GTC, handling, OrderSource.MANUAL);
    }

    OrderId send(Side side, String quantity, Terms terms, TimeInForce timeInForce) {
        return send(side, quantity, terms, timeInForce, Handling.PLAIN, OrderSource.MANUAL);
    }

    OrderId send(
            Side side, String quantity, Terms terms, TimeInForce timeInForce, Handling handling, OrderSource source) {
        OrderId id = OrderId.of(1, ++sent);
        Order order = new Order(id, BTC, side, BTC.quantity(quantity), terms, timeInForce, source, handling);
        states.put(id, OrderState.first(new OrderEvent.Submitted(order, now)));
        exchange.send(OpenGate.pass(order));
        settle();
        return id;
    }

    void replace(OrderId id, String quantity, Terms terms) {
        Order changed = state(id).order().with(BTC.quantity(quantity), terms);
        exchange.replace(OpenGate.pass(changed));
        settle();
    }

    void cancel(OrderId id) {
        exchange.cancel(id);
        settle();
    }

    void quote(String bid, String bidQty, String ask, String askQty) {
        exchange.onQuote(0, now, units(bid), quantity(bidQty), units(ask), quantity(askQty));
        settle();
    }

    void trade(String price, String quantity) {
        exchange.onTrade(0, now, units(price), quantity(quantity), 0);
        settle();
    }

    void phase(TradingPhase phase) {
        exchange.onPhase(0, now, phase);
        settle();
    }

    void pass(long nanos) {
        now += nanos;
        settle();
    }

    private void settle() {
        exchange.advanceTo(now);
    }

    /// What the desk made of the reports.
    OrderState state(OrderId id) {
        return Objects.requireNonNull(states.get(id));
    }

    long now() {
        return now;
    }

    /// What was reported since it was last asked, in words; the number is the order's.
    List<String> news() {
        List<String> words = new ArrayList<>();
        for (; read < reports.size(); read++) words.add(words(reports.get(read)));
        return words;
    }

    private static String words(OrderEvent event) {
        String what = switch (event) {
            case OrderEvent.Accepted _ -> "accepted";
            case OrderEvent.Rejected rejected -> "rejected: " + rejected.text();
            case OrderEvent.Triggered _ -> "triggered";
            case OrderEvent.Filled fill -> "filled " + fill.lastQty() + " @ " + fill.lastPx() + " " + fill.liquidity();
            case OrderEvent.Canceled canceled ->
                canceled.text().isEmpty() ? "canceled" : "canceled: " + canceled.text();
            case OrderEvent.CancelRejected rejected -> "cancel rejected: " + rejected.text();
            case OrderEvent.Replaced replaced ->
                "replaced " + replaced.quantity()
                        + replaced.terms()
                                .limitPrice()
                                .map(price -> " @ " + price)
                                .orElse("");
            case OrderEvent.ReplaceRejected rejected -> "replace rejected: " + rejected.text();
            case OrderEvent.Expired _ -> "expired";
            case OrderEvent.Restated restated ->
                "restated: " + restated.text()
                        + restated.terms()
                                .triggerPrice()
                                .map(price -> " " + price)
                                .orElse("");
            default -> throw new AssertionError("not the venue's to say: " + event);
        };
        return event.order().counter() + " " + what;
    }

    private static long units(String price) {
        return BTC.price(price).units();
    }

    private static long quantity(String text) {
        return BTC.quantity(text).units();
    }
}
