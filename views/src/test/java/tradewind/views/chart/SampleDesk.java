package tradewind.views.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// A real desk with one instrument that trades and a second one, fed by hand.
final class SampleDesk {
    static final Instrument BTC = new Instrument(
            0,
            new InstrumentId("BTC/USD", "Bitstamp"),
            "Bitcoin",
            Currency.BTC,
            Currency.USD,
            2,
            1,
            8,
            1,
            100_000_000L);
    /// Has only the trades [#second] gives it.
    static final Instrument OTHER = new Instrument(
            1, new InstrumentId("ETH/USD", "Bitstamp"), "Ether", Currency.BTC, Currency.USD, 2, 1, 8, 1, 100_000_000L);

    static final long SECOND = 1_000_000_000L;
    static final long MINUTE = 60 * SECOND;
    /// 29 November 2013, 00:00 UTC.
    static final long MIDNIGHT = 1_385_683_200L * SECOND;

    final QuoteBoard quotes = new QuoteBoard(2);
    final BarBoard bars = new BarBoard(2);
    final Desk desk = new Desk(
            new Instruments(List.of(BTC, OTHER)),
            Currency.USD,
            List.of(Currency.USD.money("100000"), Currency.BTC.money("0")),
            quotes,
            bars);
    private final QuoteDeriver deriver = new QuoteDeriver(43, 318_000_000L, 1);
    private long last = MIDNIGHT;
    private int counter;

    /// The recorded trades up to a time.
    static SampleDesk recorded(long until) {
        SampleDesk desk = new SampleDesk();
        try (InputStream in = SampleDesk.class.getResourceAsStream("/bitstamp_trades_from_20131125_usd.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                long time = Long.parseLong(cells[0]) * SECOND;
                if (time > until) break;
                desk.trade(
                        time,
                        BTC.price(cells[1]).units(),
                        BTC.quantity(cells[2]).units());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return desk;
    }

    /// One trade in each of so many minutes, going up and down by turns around 1,000.00.
    static SampleDesk minutes(int count) {
        SampleDesk desk = new SampleDesk();
        for (int i = 0; i < count; i++) {
            long middle = 100_000 + Math.round(Math.sin(i / 20.0) * 1_000);
            desk.trade(MIDNIGHT + i * MINUTE, middle, 50_000_000L);
            desk.trade(MIDNIGHT + i * MINUTE + 20 * SECOND, middle + 60, 50_000_000L);
            desk.trade(MIDNIGHT + i * MINUTE + 40 * SECOND, middle + (i % 2 == 0 ? 30 : -40), 20_000_000L);
        }
        return desk;
    }

    /// Sessions of New York's regular hours from Monday 25 November 2013 on, a trade a minute, drifting upwards.
    static SampleDesk sessions(int days) {
        SampleDesk desk = new SampleDesk();
        long open = MIDNIGHT - 4 * 24 * 60 * MINUTE + (14 * 60 + 30) * MINUTE;
        for (int day = 0; day < days; day++)
            for (int i = 0; i < 390; i++)
                desk.trade(
                        open + (day * 24 * 60L + i) * MINUTE,
                        90_000 + day * 2_500 + Math.round(Math.sin(i / 25.0) * 900 + i * 4 + Math.sin(i * 1.7) * 150),
                        40_000_000L + Math.abs(i - 195) * 400_000L);
        return desk;
    }

    void trade(long time, long price, long quantity) {
        if (quantity == 0) return;
        deriver.onTrade(price);
        bars.trade(0, time, price, quantity);
        quotes.trade(0, time, price, quantity);
        quotes.quote(0, time, deriver.bid(), deriver.depth(), deriver.ask(), deriver.depth(), true);
        last = time;
    }

    /// A trade of the second instrument.
    void second(long time, long price) {
        bars.trade(1, time, price, 10_000_000L);
    }

    long now() {
        return last;
    }

    /// An order the venue has, entered some minutes ago.
    OrderId working(Side side, String quantity, Terms terms, int minutesAgo) {
        long at = last - minutesAgo * MINUTE;
        OrderId id = OrderId.of(1, ++counter);
        Order order = new Order(id, BTC, side, BTC.quantity(quantity), terms, TimeInForce.GTC, OrderSource.MANUAL);
        desk.onOrderEvent(new OrderEvent.Submitted(order, at));
        desk.onOrderEvent(new OrderEvent.Accepted(id, at, "V" + counter));
        return id;
    }

    /// An order that filled whole some minutes ago.
    void filled(Side side, String quantity, String price, int minutesAgo) {
        OrderId id = working(side, quantity, new Terms.Limit(BTC.price(price)), minutesAgo);
        desk.onOrderEvent(new OrderEvent.Filled(
                id,
                last - minutesAgo * MINUTE,
                "E" + counter,
                BTC.quantity(quantity),
                BTC.price(price),
                Currency.USD.money("1"),
                Liquidity.MAKER));
    }

    /// A bracket: the entry to buy, then its target and its stop, with the ids that follow. The venue has the entry.
    /// Its
    /// exits wait for it on the desk and are written down first, as the engine does.
    ///
    /// @return the id of the entry
    OrderId bracket(String quantity, String entry, String target, String stop) {
        OrderId first = OrderId.of(1, ++counter);
        Order parent = leg(first, first, Contingency.Role.PARENT, Side.BUY, quantity, limit(entry));
        Order takes = leg(OrderId.of(1, ++counter), first, Contingency.Role.TARGET, Side.SELL, quantity, limit(target));
        Order limits = leg(OrderId.of(1, ++counter), first, Contingency.Role.STOP, Side.SELL, quantity, stop(stop));
        desk.onOrderEvent(new OrderEvent.Held(takes, last, ""));
        desk.onOrderEvent(new OrderEvent.Held(limits, last, ""));
        desk.onOrderEvent(new OrderEvent.Submitted(parent, last));
        desk.onOrderEvent(new OrderEvent.Accepted(first, last, "V" + first));
        return first;
    }

    private static Order leg(
            OrderId id, OrderId first, Contingency.Role role, Side side, String quantity, Terms terms) {
        Contingency link =
                new Contingency(role, first.value(), BTC.quantity(quantity).units());
        return new Order(
                id,
                BTC,
                side,
                BTC.quantity(quantity),
                terms,
                TimeInForce.GTC,
                OrderSource.MANUAL,
                Handling.PLAIN.linked(link));
    }

    static Terms limit(String price) {
        return new Terms.Limit(BTC.price(price));
    }

    static Terms stop(String price) {
        return new Terms.Stop(BTC.price(price));
    }
}
