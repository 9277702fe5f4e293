package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Whatever is done on whatever tape, the reports obey the rules. The seed names the case.
class RandomTapeTest {
    private static final int STEPS = 4_000;

    static List<Long> seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 20).boxed().toList();
    }

    private static PaperDesk play(long seed, long exchangeSeed) {
        Random random = new Random(seed);
        PaperDesk desk = new PaperDesk(PaperOptions.DEFAULT.withSeed(exchangeSeed));
        List<OrderId> sent = new ArrayList<>();
        long price = 1_000;
        for (int i = 0; i < STEPS; i++) {
            desk.pass(random.nextInt(30_000_000));
            int step = random.nextInt(7) - 3;
            price += step;
            desk.trade(tenths(price), "0." + (10 + random.nextInt(90)));
            long bid = step > 0 ? price - 2 : price;
            if (random.nextInt(10) > 0) desk.quote(tenths(bid), "2.00", tenths(bid + 2), "2.00");
            int action = random.nextInt(20);
            if (action < 3) sent.add(send(desk, random, price));
            else if (action == 3 && !sent.isEmpty()) desk.cancel(sent.get(random.nextInt(sent.size())));
            else if (action == 4 && !sent.isEmpty()) replace(desk, random, sent.get(random.nextInt(sent.size())));
            if (random.nextInt(1_000) == 0) desk.exchange.cancelWorking();
        }
        desk.pass(1_000_000_000);
        return desk;
    }

    private static OrderId send(PaperDesk desk, Random random, long price) {
        long near = price + random.nextInt(21) - 10;
        Terms terms = switch (random.nextInt(6)) {
            case 0 -> Terms.MARKET;
            case 1 -> PaperDesk.stop(tenths(near));
            case 2 -> PaperDesk.stopLimit(tenths(near), tenths(near + random.nextInt(5) - 2));
            default -> PaperDesk.limit(tenths(near));
        };
        TimeInForce[] all = TimeInForce.values();
        return desk.send(
                random.nextBoolean() ? Side.BUY : Side.SELL, quantity(random), terms, all[random.nextInt(all.length)]);
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
                case OrderEvent.Triggered _, OrderEvent.Replaced _ ->
                    assertTrue(accepted.contains(id) && !ended.contains(id), failed);
                case OrderEvent.Rejected _ -> assertTrue(!accepted.contains(id) && ended.add(id), failed);
                case OrderEvent.Canceled _, OrderEvent.Expired _ -> assertTrue(ended.add(id), failed);
                default -> {}
            }
        }
        assertTrue(fills > 50, "the tape is too quiet to prove anything: " + fills + " fills, seed " + seed);
    }
}
