package tradewind.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.history.ReplayFeed;
import tradewind.engine.history.TradeTape;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelSetup;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.WayOut;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.strategies.StrategyProvider;

/// One pass of the recorded market through a new kernel on the calling thread, with the paper exchange inside it and
/// the journal and the desk on their own threads behind it: the parts of a session, without its inbox.
final class SampleWeek {
    static final long HALF_SPREAD = 25;
    static final long DEPTH = 250_000_000L;
    static final List<Money> CASH = List.of(Currency.USD.money("100000"));
    static final Limits LIMITS =
            new Limits(5_000_000_000L, 100_000_0000L, 500, 5_000_000_000L, 3_600_000_000_000L, 50, 0);

    static final AccountLimits ACCOUNT_LIMITS = new AccountLimits(
            Currency.USD,
            1_000_000_0000L,
            1_000_000_0000L,
            1_000_000_0000L,
            1_000,
            0,
            100_000_0000L,
            1_0000L,
            1_000,
            1_000,
            1_000,
            60_000_000_000L,
            RuleGrid.DEFAULT);

    private SampleWeek() {}

    /// A feed of the whole tape, as a session has it.
    static ReplayFeed feed(TradeTape tape) {
        return new ReplayFeed(
                tape, new QuoteDeriver(HALF_SPREAD, DEPTH, tape.instrument().tick()));
    }

    /// @param strategy trades, if there is one
    /// @param journal an empty folder
    static Pass replay(TradeTape tape, Optional<StrategyProvider> strategy, Path journal) throws IOException {
        Instruments instruments = new Instruments(List.of(tape.instrument()));
        QuoteBoard quotes = new QuoteBoard(instruments.size());
        BarBoard bars = new BarBoard(instruments.size(), tape.mostBars(BarInterval.M1));
        Desk desk = new Desk(instruments, Currency.USD, CASH, quotes, bars);
        WayOut wayOut = new WayOut(
                JournalWriter.open(journal, JournalOptions.of(Durability.ASYNCHRONOUS)), "bench", new ToDesk(desk));
        PaperExchange venue = new PaperExchange("paper", instruments, PaperOptions.DEFAULT, PaperExchange::utcDayEnd);
        Kernel kernel = new Kernel(
                new KernelSetup(
                        instruments,
                        1,
                        new Gate(instruments),
                        venue,
                        quotes,
                        bars,
                        new ExposureBoard(instruments.size())),
                new KernelState(instruments, CASH),
                wayOut);
        long start = tape.start();
        wayOut.onNote(new KernelNote.Opened(start, 1, "bench", PaperOptions.DEFAULT.seed(), instruments.all(), CASH));
        kernel.accept(start, new Command.ChangeLimits(tape.instrument(), LIMITS));
        kernel.accept(start, new Command.ChangeAccountLimits(ACCOUNT_LIMITS));
        strategy.ifPresent(each -> kernel.accept(start, new Command.StartStrategy(each.name(), each.create())));
        ReplayFeed feed = feed(tape);
        CountDownLatch covered = new CountDownLatch(1);

        Meter meter = new Meter(Thread.currentThread());
        feed.drive(kernel, Long.MAX_VALUE);
        long wall = meter.elapsed();
        long cpu = meter.cpu();
        long allocated = meter.allocated();
        wayOut.after(covered::countDown);
        await(covered);
        long written = meter.elapsed();
        long everywhere = meter.allocatedEverywhere();

        String rootHash = wayOut.finish();
        return new Pass(
                new Outcome(rootHash, desk.orders().size(), desk.fills().size()),
                new Cost(wall, written, cpu, allocated, everywhere));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the journal was writing", e);
        }
    }

    private record ToDesk(Desk desk) implements WayOut.Audience {
        @Override
        public void onOrder(OrderEvent event) {
            desk.onOrderEvent(event);
        }

        @Override
        public void onNote(KernelNote note) {}
    }
}
