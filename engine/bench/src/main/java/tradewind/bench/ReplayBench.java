package tradewind.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.strategies.EmaCrossProvider;
import tradewind.engine.strategies.StrategyProvider;

/// How many recorded trades a second can the engine trade on, and what does it allocate for each?
///
/// The sample week is replayed over and over in one warmed JVM. A tick is one trade together with the quote derived
/// from
/// it. Beside the engine stands what it is built upon: the feed with a listener that adds up what it hears.
public final class ReplayBench {
    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 50;

    private final int ticks;
    private final Arm feed;
    private final Arm quiet;
    private final Arm trading;
    private final Arm session;

    ReplayBench(TradeTape tape) {
        ticks = tape.size();
        StrategyProvider strategy = new EmaCrossProvider();
        feed = new Arm("Feed alone, into a listener that adds up", _ -> BareFeed.replay(tape));
        quiet = new Arm("Kernel, no strategy", folder -> SampleWeek.replay(tape, Optional.empty(), folder));
        trading = new Arm("Kernel, strategy trading", folder -> SampleWeek.replay(tape, Optional.of(strategy), folder));
        session = new Arm(
                "Whole session, strategy trading", folder -> WholeSession.replay(tape, Optional.of(strategy), folder));
    }

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        ReplayBench bench = new ReplayBench(SampleMarket.load());
        bench.run(WARM_UPS, ROUNDS);
        String text = machine.describe("mvn -Pbench verify") + "\n" + bench.report();
        if (args.length == 0) System.out.println(text);
        else new Section(Path.of(args[0]), "replay").write(text);
    }

    /// @throws IllegalStateException if two passes of the same kind differ in journal, orders or fills, or the whole
    ///     session from the kernel alone
    void run(int warmUps, int rounds) throws IOException {
        Arm.alternate(List.of(feed, quiet, trading, session), warmUps, rounds);
        Outcome.ofAll("kernel and whole session", List.of(trading.outcome(), session.outcome()));
    }

    String report() {
        Outcome outcome = trading.outcome();
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%d passes of %,d ticks each, after the warm-up, the rows of the table in turn. Median (least to greatest):",
                feed.costs().size(),
                ticks);
        line(text, "");
        line(
                text,
                "| | ticks/s, all journaled | ticks/s, taken | CPU ns/tick | times the feed | bytes/tick | bytes/pass | all threads, bytes/tick |");
        line(text, "|---|---|---|---|---|---|---|---|");
        for (Arm arm : List.of(feed, quiet, trading, session)) row(text, arm);
        line(text, "");
        line(
                text,
                "Every pass with the strategy gave the same %d orders, %d fills and journal `%s`; each order beyond the ticks cost %,.0f bytes on the kernel's thread over its life.",
                outcome.orders(),
                outcome.fills(),
                outcome.rootHash(),
                bytesPerOrder());
        return text.toString();
    }

    private void row(StringBuilder text, Arm arm) {
        List<Cost> costs = arm.costs();
        Spread bytes = Spread.of(costs, Cost::allocated);
        line(
                text,
                "| %s | %s | %s | %s | %s | %.2f | %,.0f | %.2f |",
                arm.name(),
                perSecond(costs, Cost::written),
                perSecond(costs, Cost::wall),
                Spread.of(costs, cost -> cost.cpu() / (double) ticks).text("%.0f"),
                timesFeed(costs),
                bytes.median() / ticks,
                bytes.median(),
                Spread.of(costs, Cost::everywhere).median() / ticks);
    }

    private String perSecond(List<Cost> costs, ToDoubleFunction<Cost> nanos) {
        return Spread.of(costs, cost -> ticks * 1e3 / nanos.applyAsDouble(cost)).text("%.1f") + " M";
    }

    /// The median of the ratios of the passes of one round.
    private String timesFeed(List<Cost> costs) {
        double[] ratios = new double[costs.size()];
        for (int i = 0; i < ratios.length; i++)
            ratios[i] = costs.get(i).cpu() / (double) feed.costs().get(i).cpu();
        return String.format(Locale.ROOT, "%.1f", Spread.of(ratios).median());
    }

    private double bytesPerOrder() {
        double with = Spread.of(trading.costs(), Cost::allocated).median();
        double without = Spread.of(quiet.costs(), Cost::allocated).median();
        return (with - without) / Math.max(1, trading.outcome().orders());
    }

    private static void line(StringBuilder text, String format, Object... figures) {
        text.append(String.format(Locale.ROOT, format, figures)).append('\n');
    }
}
