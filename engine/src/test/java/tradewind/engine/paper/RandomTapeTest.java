package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;
import tradewind.engine.paper.matching.SelfTrade;

/// Whatever is done on whatever tape, the reports obey the rules. The seed names the case.
class RandomTapeTest {
    private static final int STEPS = 6_000;

    static List<Long> seeds() {
        return LongStream.rangeClosed(1, 36).boxed().toList();
    }

    /// Every fill model with every way of own orders with each other; every third venue refuses now and then.
    private static PaperOptions options(long seed) {
        List<FillModel> models = List.of(
                new FillModel.VolumeAhead(),
                new FillModel.Optimistic(),
                new FillModel.ThroughOnly(),
                new FillModel.RiskAverseQueue(),
                new FillModel.PowerLawQueue(2),
                new FillModel.SizeAware(3));
        List<OwnOrders> own = new ArrayList<>(List.of(OwnOrders.APART));
        for (SelfTrade mode : SelfTrade.values()) own.add(new OwnOrders.Meeting(mode));
        return PaperOptions.DEFAULT
                .withFillModel(models.get((int) (seed % models.size())))
                .withOwnOrders(own.get((int) (seed % own.size())))
                .withRefusals(seed % 3 == 0 ? new Refusals(50_000, 100_000, 100_000) : Refusals.NONE);
    }

    private static PaperDesk play(long seed, long exchangeSeed) {
        Random random = new Random(seed);
        PaperDesk desk = new PaperDesk(options(seed).withSeed(exchangeSeed));
        boolean hours = seed % 4 == 0;
        List<OrderId> sent = new ArrayList<>();
        long price = 1_000;
        for (int i = 0; i < STEPS; i++) {
            desk.pass(random.nextInt(30_000_000));
            int step = random.nextInt(7) - 3;
            price += step;
            desk.trade(tenths(price), "0." + (10 + random.nextInt(90)));
            long bid = step > 0 ? price - 2 : price;
            if (random.nextInt(10) > 0) desk.quote(tenths(bid), "2.00", tenths(bid + 2), "2.00");
            if (hours && random.nextInt(100) == 0) turn(desk, random);
            int action = random.nextInt(20);
            if (action < 3) sent.add(send(desk, random, price));
            else if (action == 3 && !sent.isEmpty()) desk.cancel(sent.get(random.nextInt(sent.size())));
            else if (action == 4 && !sent.isEmpty()) replace(desk, random, sent.get(random.nextInt(sent.size())));
            if (random.nextInt(1_000) == 0) desk.exchange.cancelWorking();
        }
        desk.pass(1_000_000_000);
        return desk;
    }

    private static void turn(PaperDesk desk, Random random) {
        List<TradingPhase> all = List.of(
                TradingPhase.PRE_OPEN,
                TradingPhase.OPEN_AUCTION,
                TradingPhase.HALT,
                TradingPhase.CLOSE_AUCTION,
                TradingPhase.CLOSED);
        desk.phase(random.nextInt(3) > 0 ? TradingPhase.CONTINUOUS : all.get(random.nextInt(all.size())));
    }

    private static OrderId send(PaperDesk desk, Random random, long price) {
        long near = price + random.nextInt(21) - 10;
        Price limit = PaperDesk.BTC.price(tenths(near + random.nextInt(5) - 2));
        Price trigger = PaperDesk.BTC.price(tenths(near));
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        Terms terms = switch (random.nextInt(14)) {
            case 0 -> Terms.MARKET;
            case 1 -> new Terms.Stop(trigger);
            case 2 -> new Terms.StopLimit(trigger, limit);
            case 3 -> new Terms.TrailingStop(new Trail(Trail.Unit.TICKS, 1 + random.nextInt(10)), trigger);
            case 4 -> new Terms.MarketIfTouched(trigger);
            case 5 -> new Terms.LimitIfTouched(trigger, limit);
            case 6 -> Terms.MARKET_TO_LIMIT;
            case 7 -> new Terms.Pegged(Peg.PRIMARY, -side.sign() * 10L * random.nextInt(3), limit);
            case 8 -> new Terms.Pegged(Peg.MID, 0, limit);
            default -> new Terms.Limit(trigger);
        };
        TimeInForce[] all = TimeInForce.values();
        TriggerSource[] sources = TriggerSource.values();
        Handling handling = new Handling(
                random.nextInt(4) == 0 ? random.nextInt(60) : Handling.ALL,
                random.nextInt(8) == 0,
                random.nextInt(8) == 0,
                sources[random.nextInt(sources.length)],
                desk.now() + random.nextInt(1_000_000_000),
                Contingency.NONE);
        OrderSource source = OrderSource.strategy("s" + random.nextInt(3));
        return desk.send(side, quantity(random), terms, all[random.nextInt(all.length)], handling, source);
    }

    private static void replace(PaperDesk desk, Random random, OrderId id) {
        OrderState state = desk.state(id);
        Terms terms = state.order().terms();
        if (terms instanceof Terms.Limit limit && random.nextBoolean())
            terms = new Terms.Limit(limit.price().plusUnits(10L * (random.nextInt(5) - 2)));
        desk.replace(id, quantity(random), terms);
    }

    private static String quantity(Random random) {
        return random.nextInt(4) + "." + (10 + random.nextInt(90));
    }

    private static String tenths(long price) {
        return price / 10 + "." + price % 10 + "0";
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeedGivesTheSameReports(long seed) {
        assertEquals(play(seed, seed).reports, play(seed, seed).reports);
    }

    @Test
    void anotherSeedGivesOtherReports() {
        assertFalse(play(1, 1).reports.equals(play(1, 2).reports));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOrderFillsBeyondItsQuantityAndDeskAndVenueAgreeOnWhatIsOpen(long seed) {
        PaperDesk desk = play(seed, seed);
        List<OrderId> open = new ArrayList<>();
        for (OrderState state : desk.states.values()) {
            assertFalse(state.overfilled(), () -> "seed " + seed + ": " + state);
            if (state.status().open()) open.add(state.order().id());
        }
        List<OrderId> atVenue = desk.exchange.openOrders().stream()
                .map(state -> state.order().id())
                .toList();
        assertEquals(open, atVenue, () -> "seed " + seed);
        for (OrderState venue : desk.exchange.openOrders()) {
            OrderState ours = desk.state(venue.order().id());
            assertEquals(ours.order(), venue.order());
            assertEquals(ours.cumQty(), venue.cumQty());
            assertEquals(ours.cumNotional(), venue.cumNotional());
            assertEquals(ours.triggered(), venue.triggered());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reportsComeInTimeOrderAcceptedFirstAndOnceAndNothingFillsAfterTheEnd(long seed) {
        Set<OrderId> accepted = new HashSet<>();
        Set<OrderId> ended = new HashSet<>();
        Set<String> execIds = new HashSet<>();
        int fills = 0;
        long last = 0;
        for (OrderEvent report : play(seed, seed).reports) {
            String failed = "seed " + seed + ": " + report;
            assertTrue(report.at() >= last, failed);
            last = report.at();
            OrderId id = report.order();
            switch (report) {
                case OrderEvent.Accepted _ -> assertTrue(accepted.add(id) && !ended.contains(id), failed);
                case OrderEvent.Filled fill -> {
                    fills++;
                    assertTrue(accepted.contains(id) && !ended.contains(id) && execIds.add(fill.execId()), failed);
                }
                case OrderEvent.Triggered _, OrderEvent.Replaced _, OrderEvent.Restated _ ->
                    assertTrue(accepted.contains(id) && !ended.contains(id), failed);
                case OrderEvent.Rejected _ -> assertTrue(!accepted.contains(id) && ended.add(id), failed);
                case OrderEvent.Canceled _, OrderEvent.Expired _ -> assertTrue(ended.add(id), failed);
                default -> {}
            }
        }
        assertTrue(fills > 50, "the tape is too quiet to prove anything: " + fills + " fills, seed " + seed);
    }
}
