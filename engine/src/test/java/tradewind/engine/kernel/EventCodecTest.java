package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.TradingState;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.market.Currency;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;

class EventCodecTest {
    private static final long AT = TestKernel.START + 7;
    private static final OrderId ID = OrderId.of(3, 12);
    private static final List<Terms> TERMS = List.of(
            Terms.MARKET,
            new Terms.Limit(BTC.price("99.90")),
            new Terms.Stop(BTC.price("101.00")),
            new Terms.StopLimit(BTC.price("101.00"), BTC.price("101.10")),
            new Terms.TrailingStop(new Trail(Trail.Unit.PRICE, 150), BTC.price("98.50")),
            new Terms.TrailingStop(new Trail(Trail.Unit.BASIS_POINTS, 50), BTC.price("99.50")),
            new Terms.TrailingStop(new Trail(Trail.Unit.TICKS, 7), BTC.price("99.93")),
            new Terms.MarketIfTouched(BTC.price("98.00")),
            new Terms.LimitIfTouched(BTC.price("98.00"), BTC.price("98.05")),
            Terms.MARKET_TO_LIMIT,
            new Terms.Pegged(Peg.PRIMARY, -2, BTC.price("101.00")),
            new Terms.Pegged(Peg.MID, 0, BTC.price("101.00")));

    static Stream<Handling> handlings() {
        return Stream.of(
                        Stream.of(
                                Handling.PLAIN.showing(40),
                                Handling.PLAIN.showing(0),
                                Handling.PLAIN.postingOnly(),
                                Handling.PLAIN.reducingOnly().expiringAt(AT + 5)),
                        Stream.of(TriggerSource.values()).map(Handling.PLAIN::triggeredBy),
                        Stream.of(Contingency.Role.values())
                                .filter(role -> role != Contingency.Role.NONE)
                                .map(role -> Handling.PLAIN.linked(new Contingency(role, ID.value(), 125))))
                .flatMap(s -> s);
    }

    static Stream<Order> orders() {
        return Stream.of(
                        TERMS.stream().map(t -> order(Side.BUY, t, TimeInForce.DAY, OrderSource.MANUAL)),
                        Stream.of(TimeInForce.values())
                                .map(t -> order(Side.SELL, Terms.MARKET, t, OrderSource.strategy("ema-cross"))),
                        Stream.of(OrderSource.Kind.values())
                                .map(k -> order(
                                        Side.BUY, Terms.MARKET, TimeInForce.GTC, new OrderSource(k, "Zürich → ₿"))),
                        handlings().map(EventCodecTest::order))
                .flatMap(s -> s);
    }

    private static Order order(Side side, Terms terms, TimeInForce timeInForce, OrderSource source) {
        return new Order(ID, BTC, side, BTC.quantity("1.25"), terms, timeInForce, source);
    }

    private static Order order(Handling handling) {
        return new Order(
                ID, BTC, Side.SELL, BTC.quantity("1.25"), Terms.MARKET, TimeInForce.GTD, OrderSource.MANUAL, handling);
    }

    static Stream<OrderEvent> events() {
        return Stream.of(
                        orders().map(o -> new OrderEvent.Submitted(o, AT)),
                        orders().map(o -> new OrderEvent.Denied(o, AT, new Denial("PRICE_COLLAR", "limit=5 band=1"))),
                        orders().map(o -> new OrderEvent.Held(o, AT, "its parent")),
                        orders().map(o -> new OrderEvent.Adopted(o, AT, "venue-7", 30, 4_000)),
                        TERMS.stream()
                                .map(t -> new OrderEvent.Restated(ID, AT, BTC.quantity("2.00"), t, "took a step")),
                        TERMS.stream().map(t -> new OrderEvent.ReplaceRequested(ID, AT, BTC.quantity("2.00"), t)),
                        TERMS.stream().map(t -> new OrderEvent.Replaced(ID, AT, BTC.quantity("2.00"), t)),
                        Stream.of(Liquidity.values()).map(EventCodecTest::fill),
                        Stream.of(
                                new OrderEvent.Activated(ID, AT, BTC.quantity("0.75")),
                                new OrderEvent.TradeCanceled(ID, AT, fill(Liquidity.MAKER)),
                                new OrderEvent.TradeCorrected(
                                        ID,
                                        AT,
                                        fill(Liquidity.TAKER),
                                        BTC.quantity("0.20"),
                                        BTC.price("99.80"),
                                        Currency.USD.money("0.0002")),
                                new OrderEvent.Accepted(ID, AT, "venue-7"),
                                new OrderEvent.Rejected(ID, AT, "no"),
                                new OrderEvent.Triggered(ID, AT),
                                new OrderEvent.CancelRequested(ID, AT),
                                new OrderEvent.CancelRejected(ID, AT, "too late"),
                                new OrderEvent.Canceled(ID, AT, ""),
                                new OrderEvent.ReplaceRejected(ID, AT, "no"),
                                new OrderEvent.Expired(ID, AT),
                                new OrderEvent.Unresolved(ID, AT, "timeout")))
                .flatMap(s -> s);
    }

    private static OrderEvent.Filled fill(Liquidity liquidity) {
        var rebate = Currency.USD.money("-0.0001");
        return new OrderEvent.Filled(ID, AT, "x-1", BTC.quantity("0.25"), BTC.price("99.90"), rebate, liquidity);
    }

    static Stream<KernelNote> notes() {
        Limits limits = new Limits(1, 2, 3, 4, 5, 6, 7, true, 8);
        return Stream.of(
                        Stream.of(
                                new KernelNote.Opened(
                                        AT, 4, "1.2.3", -5, INSTRUMENTS.all(), List.of(Currency.BTC.money("0.5"))),
                                new KernelNote.LimitsChanged(AT, 1, limits),
                                new KernelNote.LimitsProposed(AT, 9, 1, limits),
                                new KernelNote.AccountLimitsChanged(AT, TestKernel.WIDE_ACCOUNT),
                                new KernelNote.AccountLimitsProposed(AT, 9, TestKernel.WIDE_ACCOUNT),
                                new KernelNote.DayStarted(AT, List.of(10_000L, 0L)),
                                new KernelNote.StrategyStarted(AT, "ema"),
                                new KernelNote.StrategyStopped(AT, "ema", "kill switch")),
                        Stream.of(MarketStatus.values()).map(s -> new KernelNote.MarketStatusChanged(AT, 1, s)),
                        Stream.of(LinkState.values()).map(s -> new KernelNote.LinkChanged(AT, s, "why")),
                        Stream.of(
                                new KernelNote.Reconciled(AT, 4, 1, 2, 3),
                                new KernelNote.PositionAccepted(AT, 1, -5, 7, 10_000)),
                        Stream.of(TradingState.values()).map(s -> new KernelNote.StateChanged(AT, s, "why")),
                        Stream.of(new KernelNote.StateChanged(AT, TradingState.HALTED, "wild", 1, false)),
                        Stream.of(KernelNote.Logged.Level.values())
                                .map(l -> new KernelNote.Logged(AT, l, ID.toString(), "text")))
                .flatMap(s -> s);
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocate(1 << 15).order(ByteOrder.LITTLE_ENDIAN);
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsBackEveryOrderEvent(OrderEvent event) {
        ByteBuffer bytes = buffer();
        byte type = EventCodec.encode(event, bytes);
        var decoded = EventCodec.decode(type, EventCodec.version(type), AT, bytes.flip(), INSTRUMENTS);
        assertEquals(new EventCodec.Decoded.OfOrder(event), decoded);
        assertFalse(bytes.hasRemaining(), "all of it was read");
    }

    @ParameterizedTest
    @MethodSource("notes")
    void readsBackEveryNote(KernelNote note) {
        ByteBuffer bytes = buffer();
        byte type = EventCodec.encode(note, bytes);
        var decoded = EventCodec.decode(type, EventCodec.version(type), AT, bytes.flip(), INSTRUMENTS);
        assertEquals(new EventCodec.Decoded.OfSession(note), decoded);
        assertFalse(bytes.hasRemaining(), "all of it was read");
    }

    @Test
    void readsBackAMark() {
        ByteBuffer bytes = buffer();
        byte type = EventCodec.encodeMark(99_982, bytes);
        assertEquals(
                new EventCodec.Decoded.OfMarket(AT, 99_982),
                EventCodec.decode(type, EventCodec.version(type), AT, bytes.flip(), INSTRUMENTS));
    }

    @Test
    void theseTestsKnowEveryKindOfEvent() {
        assertEquals(kinds(OrderEvent.class), seen(events()));
        assertEquals(kinds(KernelNote.class), seen(notes()));
    }

    private static Set<Class<?>> kinds(Class<?> sealed) {
        return Set.copyOf(Arrays.asList(sealed.getPermittedSubclasses()));
    }

    private static Set<Class<?>> seen(Stream<?> all) {
        return all.map(Object::getClass).collect(Collectors.toSet());
    }

    @Test
    void everyKindHasATypeOfItsOwn() {
        Set<Byte> types = events().map(e -> EventCodec.encode(e, buffer())).collect(Collectors.toSet());
        notes().forEach(n -> types.add(EventCodec.encode(n, buffer())));
        assertEquals(kinds(OrderEvent.class).size() + kinds(KernelNote.class).size(), types.size());
        assertFalse(types.contains(EventCodec.MARK));
    }

    @ParameterizedTest
    @MethodSource("events")
    void refusesARecordThatIsTooShort(OrderEvent event) {
        ByteBuffer bytes = buffer();
        byte type = EventCodec.encode(event, bytes);
        int whole = bytes.flip().limit();
        for (int length = 0; length < whole; length++) {
            ByteBuffer cut = bytes.slice(0, length).order(ByteOrder.LITTLE_ENDIAN);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> EventCodec.decode(type, EventCodec.version(type), AT, cut, INSTRUMENTS));
        }
    }

    @Test
    void refusesWhatANewerReleaseWrote() {
        ByteBuffer bytes = buffer();
        byte type = EventCodec.encode(new OrderEvent.Expired(ID, AT), bytes);
        bytes.flip();
        var version = assertThrows(
                IllegalArgumentException.class, () -> EventCodec.decode(type, (byte) 2, AT, bytes, INSTRUMENTS));
        assertTrue(version.toString().contains("version 2"));
        assertThrows(
                IllegalArgumentException.class, () -> EventCodec.decode((byte) 99, (byte) 1, AT, bytes, INSTRUMENTS));
    }

    @Test
    void refusesAnOrderInAnInstrumentOfAnotherSession() {
        ByteBuffer bytes = buffer();
        byte type =
                EventCodec.encode(new OrderEvent.Submitted(orders().findFirst().orElseThrow(), AT), bytes);
        assertThrows(
                IllegalArgumentException.class,
                () -> EventCodec.decode(type, EventCodec.version(type), AT, bytes.flip(), EventCodec.NO_INSTRUMENTS));
    }

    @Test
    void cutsATextNobodyWouldRead() {
        ByteBuffer bytes = buffer();
        byte type = EventCodec.encode(new OrderEvent.Rejected(ID, AT, "€".repeat(100_000)), bytes);
        var decoded = EventCodec.decode(type, EventCodec.version(type), AT, bytes.flip(), INSTRUMENTS);
        if (!(decoded instanceof EventCodec.Decoded.OfOrder(OrderEvent.Rejected rejected)))
            throw new AssertionError(decoded);
        assertEquals("€".repeat(2_000) + "…", rejected.text());
    }

    @Test
    void readsAHaltOfVersionOneAsOneThatClosesEverything() {
        ByteBuffer from = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        from.put((byte) 'H');
        RecordFields.putText(from, "old");
        var decoded = EventCodec.decode((byte) 35, (byte) 1, AT, from.flip(), INSTRUMENTS);
        assertEquals(
                new EventCodec.Decoded.OfSession(new KernelNote.StateChanged(
                        AT, TradingState.HALTED, "old", KernelNote.StateChanged.SESSION, true)),
                decoded);
    }

    @Test
    void refusesAnOrderWithAFlagItDoesNotKnow() {
        ByteBuffer bytes = buffer();
        byte type = EventCodec.encode(new OrderEvent.Submitted(order(Handling.PLAIN.postingOnly()), AT), bytes);
        bytes.flip();
        int flags = 0;
        for (int i = 0; i < bytes.limit(); i++) if (bytes.get(i) == 1 && bytes.get(i + 1) == '2') flags = i;
        bytes.put(flags, (byte) 5);
        assertThrows(
                IllegalArgumentException.class,
                () -> EventCodec.decode(type, EventCodec.version(type), AT, bytes, INSTRUMENTS));
    }
}
