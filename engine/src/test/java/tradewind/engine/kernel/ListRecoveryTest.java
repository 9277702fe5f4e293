package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.ListOrders.bracket;
import static tradewind.engine.kernel.ListOrders.leg;
import static tradewind.engine.kernel.ListOrders.stop;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.ETH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.Gate;
import tradewind.engine.orders.Contingency.Role;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// Lists of orders on random days, cut at every event and taken up again from the journal.
class ListRecoveryTest {
    private static final int SEEDS = 60;
    private static final int STEPS = 14;

    /// The process ends here.
    private static final class Cut extends Error {
        private static final long serialVersionUID = 1;
    }

    /// A journal that ends after so many records, and every kernel that has written it.
    private static final class Day implements KernelOutput {
        final ListVenue venue = new ListVenue();
        private final List<Object> written = new ArrayList<>();
        private final Random random;
        private final String where;
        private long now = TestKernel.START;
        private int left;
        private boolean inReport;
        private boolean cutInReport;
        private int kernels;
        private Kernel kernel;

        Day(long seed, int cutAfter) {
            random = new Random(seed);
            left = cutAfter;
            where = "seed " + seed + ", cut after " + cutAfter;
            kernel = start();
        }

        private Kernel start() {
            Kernel made = new Kernel(
                    new KernelSetup(
                            INSTRUMENTS,
                            ++kernels,
                            new Gate(INSTRUMENTS, List.of(TestKernel.WIDE, TestKernel.WIDE), TestKernel.WIDE_ACCOUNT),
                            venue,
                            new QuoteBoard(2),
                            new BarBoard(2),
                            new ExposureBoard(2)),
                    fold(),
                    this);
            for (int i = 0; i < 2; i++) {
                made.onTrade(i, now, 10_000, 100, 1);
                made.onQuote(i, now, 9_990, 10_000, 10_010, 10_000, true);
            }
            return made;
        }

        KernelState fold() {
            KernelState state = new KernelState(INSTRUMENTS, CASH);
            for (Object each : written) {
                if (each instanceof OrderEvent event) state.apply(event);
                else state.apply((KernelNote) each);
            }
            return state;
        }

        private void write(Object what) {
            if (left-- == 0) {
                cutInReport = inReport;
                throw new Cut();
            }
            written.add(what);
        }

        @Override
        public void onOrder(OrderEvent event) {
            write(event);
        }

        @Override
        public void onNote(KernelNote note) {
            write(note);
        }

        @Override
        public void onMark(long at, long ticks) {}

        private void give(Runnable input) {
            try {
                input.run();
            } catch (Cut end) {
                left = Integer.MAX_VALUE;
                kernel = start();
            }
        }

        /// Lets the venue say what it has to say; what the desk has not taken down it says again.
        private void listen() {
            while (!venue.toSay.isEmpty()) {
                OrderEvent next = venue.toSay.peek();
                int before = kernels;
                inReport = true;
                give(() -> kernel.onReport(now, next));
                inReport = false;
                if (kernels == before) venue.toSay.remove();
            }
        }

        Day run() {
            for (int i = 0; i < STEPS; i++) {
                now += TestKernel.SECOND;
                venue.time = now;
                step();
                listen();
                check();
            }
            return this;
        }

        private void step() {
            int what = random.nextInt(10);
            int nth = random.nextInt(1_000);
            long quantity = 1 + random.nextInt(1_000);
            Command list = list();
            if (what < 2 || venue.working() == 0) {
                give(() -> kernel.accept(now, list));
            } else if (what < 9) {
                venue.fill(nth % venue.working(), quantity);
            } else {
                long net = Math.max(0, kernel.netQuantity(0));
                long some = Math.min(net, quantity);
                if (some > 0) {
                    give(() -> kernel.accept(
                            now, order(Side.SELL, BTC, BTC.quantity(some).toString(), Terms.MARKET)));
                    if (venue.working() > 0) venue.fill(venue.working() - 1, some);
                }
            }
        }

        private Command list() {
            return switch (random.nextInt(5)) {
                case 0 ->
                    new Command.SubmitList(List.of(
                            leg(Role.PEER, Side.BUY, ETH, "5.00", limit("99.00")),
                            leg(Role.PEER, Side.BUY, ETH, "5.00", stop("101.00"))));
                case 1 ->
                    new Command.SubmitList(List.of(
                            leg(Role.PARENT, Side.BUY, ETH, "4.00", limit("99.00")),
                            leg(Role.FOLLOWER, Side.BUY, ETH, "3.00", limit("98.00"))));
                case 2 -> bracket("10.00", "10.00");
                case 3 -> bracket("9.00", "3.00", "3.00", "3.00");
                default -> bracket("8.00", "2.50", "2.50");
            };
        }

        /// With nothing under way any more, exits close no more than there is, and every list has them.
        private void check() {
            KernelState state = fold();
            long net = kernel.netQuantity(0);
            assertEquals(state.ledger().netQuantity(0), net, where);
            assertTrue(net >= 0, where + ": position " + net);
            assertTrue(
                    kernel.openSellQuantity(0) <= net, where + ": exits " + kernel.openSellQuantity(0) + " of " + net);
            for (OrderState o : state.orders()) {
                boolean pending = o.status() == OrdStatus.PENDING_CANCEL
                        || o.status() == OrdStatus.PENDING_REPLACE
                        || o.status() == OrdStatus.PENDING_NEW;
                assertTrue(!pending, where + ": " + o);
                assertTrue(!o.overfilled(), where + ": " + o);
            }
        }

        /// The orders without their ids, and the position.
        String book() {
            KernelState state = fold();
            return state.orders().stream()
                            .map(o -> o.order().instrument().symbol() + " "
                                    + o.order().side() + " "
                                    + o.order().handling().contingency().role() + " "
                                    + o.order().quantity() + " " + o.cumQty() + " " + o.status())
                            .collect(Collectors.joining("\n"))
                    + "\n" + state.ledger().netQuantity(0) + " "
                    + state.ledger().netQuantity(1) + " "
                    + state.ledger().fees(0) + " " + state.ledger().fees(1);
        }
    }

    @Test
    void aSessionCutAtAnyEventGoesOnWithoutSendingOrFillingAnythingTwice() {
        int[] same = new int[1];
        for (long seed = 1; seed <= SEEDS; seed++) {
            Day whole = new Day(seed, Integer.MAX_VALUE).run();
            int events = whole.written.size();
            for (int cut = 0; cut < events; cut++) {
                Day day = new Day(seed, cut).run();
                if (!day.cutInReport) continue;
                assertEquals(whole.book(), day.book(), day.where);
                same[0]++;
            }
        }
        assertTrue(same[0] > 10 * SEEDS, same[0] + " cuts while a report was taken");
    }

    @Test
    void aRestartWithAnOpenBracketSendsNothingAndCountsNoFillTwice() {
        var venue = new ScriptedGateway();
        var first = new TestKernel(venue).quoted();
        first.accept(bracket("10.00", "10.00"));
        var entry = first.last();
        for (OrderState o : List.copyOf(first.out.state.orders()))
            if (o.order().handling().contingency().role() == Role.PARENT)
                entry = o.order().id();
        first.report(new OrderEvent.Accepted(entry, first.now, "v1"));
        var trade = first.fill(entry, "x1", "4.00", "99.00");
        first.report(trade);
        for (long i = 2; i <= 3; i++)
            first.report(new OrderEvent.Accepted(tradewind.engine.orders.OrderId.of(1, i), first.now, "v" + i));
        venue.news();
        var again = new TestKernel(
                venue, first.out.readBack(INSTRUMENTS, CASH), List.of(TestKernel.WIDE, TestKernel.WIDE), 2);
        again.quoted();
        again.report(trade);
        again.pass(TestKernel.SECOND);
        assertEquals(List.of(), venue.news());
        assertEquals(400, again.kernel.netQuantity(0));
        assertEquals(400, again.kernel.openSellQuantity(0));
        assertEquals(List.of(), again.out.events);
    }
}
