package tradewind.views.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tradewind.engine.desk.TradeBoard;
import tradewind.engine.desk.TradeRows;
import tradewind.engine.history.features.Drift;
import tradewind.engine.history.features.DriftMonitor;
import tradewind.engine.history.features.FeatureTable;
import tradewind.engine.history.features.OnlineFeatures;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.views.history.FeaturesViewModel.Row;

/// Features of a session's trades as they come, held against what they were in the lake. One thread.
///
/// A bar is known to have ended by the next trade. One that began before anybody looked is left out. Who took the
/// liquidity is told by the tick rule, and quotes are not followed: features that count them have no value here.
final class LiveDrift {
    /// So many of the latest bars are compared.
    static final int RECENT = 120;

    private static final String OF_QUOTES = "quotes_";

    /// How it stands.
    ///
    /// @param bars that ended since it began
    /// @param anew how often it began anew, since more trades came than could be looked at
    record Standing(List<Row> rows, long bars, int anew) {
        long drifted() {
            return rows.stream()
                    .flatMap(row -> row.drift().stream())
                    .filter(drift -> drift.verdict() == Drift.Verdict.DRIFTED)
                    .count();
        }
    }

    private final TradeBoard board;
    private final Instrument instrument;
    private final Optional<Instrument> other;
    private final BarSpan span;
    private final DriftMonitor monitor;
    private final TradeRows own = new TradeRows();
    private final TradeRows others = new TradeRows();
    private OnlineFeatures online;
    private long seen = -1;
    private long seenOthers = -1;
    private int othersLeft;
    private long from = Long.MIN_VALUE;
    private long bars;
    private int anew;

    /// @param other that features across two are worked out with
    /// @param reference what all features were
    LiveDrift(
            TradeBoard board, Instrument instrument, Optional<Instrument> other, BarSpan span, FeatureTable reference) {
        this.board = board;
        this.instrument = instrument;
        this.other = other;
        this.span = span;
        monitor = new DriftMonitor(reference, RECENT);
        online = fresh();
    }

    private OnlineFeatures fresh() {
        return new OnlineFeatures(monitor.features(), instrument, span, (values, end) -> {
            monitor.take(values);
            bars++;
        });
    }

    /// Takes the trades that came since.
    ///
    /// @return whether a bar has ended
    boolean step() {
        long before = bars;
        board.read(instrument.index(), own);
        other.ifPresent(this::readOthers);
        if (own.count() == seen || own.size() == 0) return false;
        boolean first = seen < 0;
        boolean missed = own.count() - Math.max(seen, 0) > own.size();
        if (missed) {
            if (!first) {
                anew++;
                online = fresh();
            }
            // the bar of the oldest trade at hand may have begun before it
            from = (Math.floorDiv(own.time(own.size() - 1), span.nanos()) + 1) * span.nanos();
        }
        long left = own.count() - Math.max(seen, 0);
        for (int i = (int) Math.min(left, own.size()) - 1; i >= 0; i--) {
            if (own.time(i) < from) continue;
            takeOthers(own.time(i));
            online.onTrade(own.time(i), own.price(i), own.quantity(i), 0);
        }
        seen = own.count();
        seenOthers = others.count() - othersLeft;
        return bars > before;
    }

    private void readOthers(Instrument second) {
        board.read(second.index(), others);
        othersLeft = (int) Math.min(others.count() - Math.max(seenOthers, 0), others.size());
    }

    /// Prices of the other instrument up to a time.
    private void takeOthers(long until) {
        if (other.isEmpty()) return;
        double unit = FixedPoint.power(other.get().priceScale());
        for (; othersLeft > 0 && others.time(othersLeft - 1) < until; othersLeft--)
            online.onReference(others.time(othersLeft - 1), others.price(othersLeft - 1) / unit);
    }

    /// Every feature as of the last bar. Sorts all values: not for every bar.
    Standing standing() {
        List<Row> rows = new ArrayList<>();
        for (int f = 0; f < monitor.features().size(); f++) {
            boolean followed = !monitor.features().get(f).name().startsWith(OF_QUOTES);
            OptionalDouble now =
                    followed && online.has(f) ? OptionalDouble.of(online.value(f)) : OptionalDouble.empty();
            rows.add(new Row(monitor.features().get(f), now, followed ? monitor.drift(f) : Optional.empty()));
        }
        return new Standing(List.copyOf(rows), bars, anew);
    }
}
