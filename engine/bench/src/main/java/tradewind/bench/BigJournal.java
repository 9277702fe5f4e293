package tradewind.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.kernel.EventCodec;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// A journal of a great many orders, each entered, accepted, changed, filled in two parts and ended, and each event
/// behind a mark of the market, as a session writes them.
final class BigJournal {
    static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "Bench"), "Bitcoin", Currency.BTC, Currency.USD, 2, 1, 8, 1, 100);
    static final Instruments INSTRUMENTS = new Instruments(List.of(BTC));
    static final List<Money> CASH = List.of(Currency.USD.money("100000"));

    private final JournalWriter journal;
    private final ByteBuffer payload = ByteBuffer.allocate(1 << 15).order(ByteOrder.LITTLE_ENDIAN);
    private long now = 1_385_337_600_000_000_000L;
    private long records;

    private BigJournal(JournalWriter journal) {
        this.journal = journal;
    }

    /// Writes at least so many records, and whole orders only.
    ///
    /// @return how many
    static long write(Path folder, long atLeast) throws IOException {
        try (JournalWriter journal = JournalWriter.open(folder, JournalOptions.of(Durability.ASYNCHRONOUS))) {
            BigJournal big = new BigJournal(journal);
            for (long order = 1; big.records < atLeast; order++) big.life(order);
            return big.records;
        }
    }

    private void life(long number) throws IOException {
        OrderId id = OrderId.of(1, number);
        var price = BTC.price(80_000 + number % 500);
        var half = BTC.quantity(5_000_000);
        Order order = new Order(
                id,
                BTC,
                number % 2 == 0 ? Side.BUY : Side.SELL,
                BTC.quantity(10_000_000),
                new Terms.Limit(price),
                TimeInForce.GTC,
                OrderSource.MANUAL);
        Money fee = Currency.USD.money(12);
        put(new OrderEvent.Submitted(order, now));
        put(new OrderEvent.Accepted(id, now, "V" + number));
        put(new OrderEvent.ReplaceRequested(id, now, order.quantity(), new Terms.Limit(price)));
        put(new OrderEvent.Replaced(id, now, order.quantity(), new Terms.Limit(price)));
        put(new OrderEvent.Filled(id, now, "X" + 2 * number, half, price, fee, Liquidity.MAKER));
        put(new OrderEvent.CancelRequested(id, now));
        if (number % 4 == 0) put(new OrderEvent.Filled(id, now, "Y" + 2 * number, half, price, fee, Liquidity.TAKER));
        else put(new OrderEvent.Canceled(id, now, ""));
    }

    private void put(OrderEvent event) throws IOException {
        now += 1_000_000;
        byte mark = EventCodec.encodeMark(records, payload.clear());
        journal.append(mark, EventCodec.version(mark), now, payload.flip());
        byte type = EventCodec.encode(event, payload.clear());
        journal.append(type, EventCodec.version(type), event.at(), payload.flip());
        records += 2;
        if (records % 1024 == 0) journal.commit();
    }
}
