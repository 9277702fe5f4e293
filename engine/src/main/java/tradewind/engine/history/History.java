package tradewind.engine.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tradewind.engine.history.events.AdjustedBars;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Importer;
import tradewind.engine.history.imports.Preview;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.query.BarColumns;
import tradewind.engine.history.query.Decimals;
import tradewind.engine.history.query.LakeQuery;
import tradewind.engine.history.query.QueryRequest;
import tradewind.engine.history.query.QueryResult;
import tradewind.engine.history.query.TradeBars;
import tradewind.engine.history.recorder.Recorder;
import tradewind.engine.history.recorder.RecorderOptions;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.time.EngineClock;

/// The trader's own market data: a [Lake], what is brought into it, and what it is asked. Any thread.
///
/// Broken or not, it has nothing to do with trading: no order waits for it and no journal is in it.
public final class History {
    private final Lake lake;

    private History(Lake lake) {
        this.lake = lake;
    }

    /// Opens the lake in a folder; an empty one is made where there is none.
    ///
    /// @throws tradewind.engine.history.lake.LakeDamagedException if its versions cannot be trusted; nothing was
    ///     touched
    /// @throws IOException if the folder cannot be used
    public static History open(Path folder, EngineClock clock) throws IOException {
        return new History(Lake.open(folder, clock));
    }

    /// Versions, parts, rollback and verification.
    public Lake lake() {
        return lake;
    }

    /// How a file would be read. Changes nothing.
    public Preview preview(ImportRequest request) {
        return new Importer(lake).preview(request);
    }

    /// Brings a file into the lake, as a whole or not at all.
    public ImportResult add(ImportRequest request, Progress progress) {
        return new Importer(lake).run(request, progress);
    }

    /// Asks in SQL.
    public QueryResult query(QueryRequest request) throws IOException {
        return new LakeQuery(lake, request).run();
    }

    /// A question in SQL that can be cancelled while it runs.
    public LakeQuery question(QueryRequest request) {
        return new LakeQuery(lake, request);
    }

    /// A stretch of time of one or several instruments as a market that a session can replay, as of the newest version.
    ///
    /// @param instruments by index, with the scales their prices and amounts are to be said in; the lake knows them
    /// by symbol and venue
    /// @param from epoch nanoseconds, the first that counts
    /// @param to epoch nanoseconds, the first that does not count
    /// @return why not, if one of them has no trades in that time, or they have no time in common
    public LakeMarket.Result market(List<Instrument> instruments, long from, long to) throws IOException {
        return LakeMarket.find(lake, instruments, from, to);
    }

    /// How many decimals the prices of one series have.
    public int priceDecimals(Series series) throws IOException {
        return Decimals.ofPrices(lake, lake.head().of(series));
    }

    /// Whether every price of one series is a whole number of such fractions of a whole, such as 64ths.
    ///
    /// @param fractions into which a whole is divided, above zero
    public boolean pricesAreIn(Series series, int fractions) throws IOException {
        return Decimals.pricesAreIn(lake, lake.head().of(series), fractions);
    }

    /// Begins to write down what a feed brings; the recorder is its listener, and is closed to end it.
    ///
    /// @param name of the session, for lineage
    /// @param sides whether the feed knows who took the liquidity
    public Recorder record(String name, Instruments instruments, boolean sides) {
        return Recorder.start(lake, name, instruments, sides, RecorderOptions.STANDARD);
    }

    /// Bars of one series of trades, as of the newest version.
    ///
    /// @param trades a series of trades
    public BarColumns bars(Series trades, BarSpan span) throws IOException {
        return TradeBars.of(lake, lake.head().of(trades), span);
    }

    /// The same, with splits and dividends applied as of a moment: those of the symbol at that venue that had taken
    /// effect, and were known, by then.
    ///
    /// @param trades a series of trades
    /// @param asOf epoch nanoseconds
    public AdjustedBars adjustedBars(Series trades, BarSpan span, long asOf) throws IOException {
        return AdjustedBars.of(
                bars(trades, span), events(trades.venue(), trades.symbol()).actionsAsOf(asOf), asOf);
    }

    /// Order books, corporate actions, news and votes of one symbol.
    public EventLog events(String venue, String symbol) {
        return new EventLog(lake, venue, symbol);
    }
}
