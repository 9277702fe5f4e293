package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.journal.SimulatedDisk;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.paper.PaperOptions;

/// A kernel trades 2,000 orders through its way out onto a disk; at every write and every force the power might go, and
/// what would be left is recovered.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PowerLossRunTest {
    private static final long SEED = 20131125;
    private static final int ORDERS = 2_000;
    private static final JournalOptions OPTIONS = new JournalOptions(1 << 16, Durability.DURABLE, 200_000);

    /// What a reader would find after the power went at one moment, and what had been acknowledged by then.
    private record Cut(long acknowledged, boolean whole, long recovered, String hash) {}

    private static final class Nobody implements Recovery.Witness, WayOut.Audience {
        @Override
        public void onOrder(OrderEvent event) {}

        @Override
        public void onNote(KernelNote note) {}
    }

    private final List<Cut> cuts = new ArrayList<>();
    private final Random random = new Random(SEED);
    /// For the thread the disk works on.
    private final Random power = new Random(SEED);

    private Cut cut(SimulatedDisk disk, JournalWriter journal) {
        long acknowledged = journal.acknowledgedSequence();
        try {
            var back = Recovery.read(disk.afterPowerLoss(power), INSTRUMENTS, CASH, 0, new Nobody());
            boolean whole = !(back.check() instanceof JournalCheck.Damaged);
            return new Cut(
                    acknowledged,
                    whole,
                    back.check().lastSequence(),
                    back.state().hash());
        } catch (IOException | RuntimeException e) {
            return new Cut(acknowledged, false, 0, e.toString());
        }
    }

    /// Trades, and gives back the state hash after each record that a cut came back to.
    private Map<Long, String> trade(SimulatedDisk disk, JournalOptions options, int count) throws Exception {
        JournalWriter journal = JournalWriter.open(disk, options);
        disk.onOperation(() -> cuts.add(cut(disk, journal)));
        WayOut wayOut = new WayOut(journal, "test", new Nobody());
        var venue =
                new PaperExchange("paper", INSTRUMENTS, PaperOptions.DEFAULT.withSeed(SEED), PaperExchange::utcDayEnd);
        Kernel kernel = TestKernel.on(venue, wayOut);
        long now = TestKernel.START;
        long price = 10_000;
        OrderId last = OrderId.of(1, 1);
        int orders = 0;
        while (orders < count) {
            now += random.nextLong(TestKernel.SECOND / 4);
            price = Math.max(9_000, price + 10L * (random.nextInt(9) - 4));
            kernel.onTrade(0, now, price, 1 + random.nextInt(500), 1);
            kernel.onQuote(0, now, price - 10, 800, price + 10, 800, true);
            if (random.nextInt(5) == 0) kernel.accept(now, new Command.Cancel(last));
            Terms terms = random.nextBoolean()
                    ? Terms.MARKET
                    : new Terms.Limit(BTC.price(price + 10L * (random.nextInt(11) - 5)));
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            if (kernel.accept(now, TestKernel.order(side, BTC, "0.05", terms)) instanceof Outcome.Sent sent)
                last = sent.order();
            orders++;
            // a desk waits for its answers; several at a time make batches of several
            if (random.nextInt(3) == 0) covered(wayOut);
        }
        covered(wayOut);
        disk.onOperation(() -> {});
        wayOut.close();
        return hashes(disk);
    }

    private static void covered(WayOut wayOut) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        wayOut.after(() -> done.complete(true));
        LiveDesk.get(done);
    }

    private Map<Long, String> hashes(SimulatedDisk disk) throws IOException {
        var wanted = cuts.stream().map(Cut::recovered).distinct().toList();
        Map<Long, String> hashes = new HashMap<>();
        KernelState state = new KernelState(INSTRUMENTS, CASH);
        hashes.put(0L, state.hash());
        var folding = Recovery.folding(state, new Nobody());
        var asked = new HashSet<>(wanted);
        JournalReader.read(disk, (sequence, time, type, version, payload) -> {
            folding.record(sequence, time, type, version, payload);
            if (asked.contains(sequence)) hashes.put(sequence, state.hash());
        });
        return hashes;
    }

    @Test
    void everyAcknowledgedEventIsThereAndTheStateIsTheOneOfTheRecoveredRecord() throws Exception {
        check(trade(new SimulatedDisk(), OPTIONS, ORDERS), ORDERS / 2);
    }

    @Test
    void soItIsWhereBatchesAreForcedBesideWhoeverMakesTheNext() throws Exception {
        check(trade(new SimulatedDisk(), OPTIONS.withBesideFrom(0), ORDERS / 4), ORDERS / 10);
    }

    private void check(Map<Long, String> hashes, int cutsAtLeast) {
        assertTrue(cuts.size() > cutsAtLeast, "cuts: " + cuts.size());
        long lost = 0;
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            String where = "seed " + SEED + ", cut " + i + ": " + cut;
            assertTrue(cut.whole(), where);
            assertTrue(cut.recovered() >= cut.acknowledged(), where);
            assertEquals(hashes.get(cut.recovered()), cut.hash(), where);
            if (i > 0 && cut.recovered() < cuts.get(i - 1).recovered()) lost++;
        }
        assertTrue(lost > 0, "the disk forgets nothing");
    }

    @Test
    void aDiskWhoseForceDoesNothingLosesWhatWasAcknowledged() throws Exception {
        trade(new SimulatedDisk().withForceThatLies(), OPTIONS, ORDERS);
        assertTrue(
                cuts.stream().anyMatch(cut -> !cut.whole() || cut.recovered() < cut.acknowledged()),
                "this test would not notice a missing force()");
    }
}
