package tradewind.engine.history;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;

/// A recorded market that can be replayed: one of trades in memory ([TradeTape]), or a stretch of the lake with several
/// instruments ([LakeMarket]). Any thread.
public sealed interface MarketTape permits TradeTape, LakeMarket {
    /// By index, at least one.
    List<Instrument> instruments();

    /// The first instrument.
    default Instrument instrument() {
        return instruments().getFirst();
    }

    /// Where it is from, as a person knows it.
    String source();

    /// Whose clock the market goes by: that of the exchange where what was recorded says so, else UTC.
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /// Not after its first event, epoch nanoseconds.
    long start();

    /// Not before its last event.
    long end();

    /// The time before which about this share of the first instrument's trades lies.
    ///
    /// @param share 0 to 1
    long timeAt(double share);

    /// The most bars the trades of one instrument can make.
    int mostBars(BarInterval interval);

    /// The price of an instrument at the end of each of `points` equally long slices of time from [#start] to [#end].
    /// A slice without a trade shows the price before it, and one before the first trade shows that.
    ///
    /// @param points above zero
    /// @return price units
    long[] outline(int instrument, int points);

    /// Whether who took the liquidity is as it was recorded, and never worked out from the prices.
    boolean sides();

    /// Rows that were not taken because they cannot be right; of a lake, those that were come by so far.
    long leftOut();
}
