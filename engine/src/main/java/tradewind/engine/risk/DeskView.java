package tradewind.engine.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.HomeValue;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// The live book and the session's own price history, read from a desk. Any one thread; keeps copies of the
/// bars it has read, so that the next look costs little.
public final class DeskView {
    private final Desk desk;
    private final Instruments instruments;
    private final Currency home;
    private final HomeValue value;
    private final List<BarSeries> minutes = new ArrayList<>();

    /// @param home currency of the account line
    public DeskView(Desk desk, Instruments instruments, Currency home) {
        this.desk = desk;
        this.instruments = instruments;
        this.home = home;
        this.value = new HomeValue(instruments, home);
        for (int i = 0; i < instruments.size(); i++) minutes.add(new BarSeries(BarInterval.M1));
    }

    /// What is held now, at the last prices in the home currency.
    public Book book() {
        List<Holding> holdings = new ArrayList<>();
        List<Unmeasured> unpriced = new ArrayList<>();
        for (PositionRow row : desk.positions().all()) {
            if (row.flat()) continue;
            Instrument instrument = row.instrument();
            Optional<Double> price = price(instrument);
            if (price.isEmpty())
                unpriced.add(new Unmeasured(instrument.symbol(), Unmeasured.Missing.PRICE, home.code()));
            else holdings.add(new Holding(instrument.symbol(), group(instrument), quantity(row), price.get()));
        }
        double equity = desk.account().equity().units() / Math.pow(10, home.scale());
        return new Book(home.code(), equity, holdings, unpriced);
    }

    /// The last price of one unit in the home currency; empty before the first trade, or without a rate.
    public Optional<Double> price(Instrument instrument) {
        QuoteRow quote = new QuoteRow();
        desk.quotes().read(instrument.index(), quote);
        if (!quote.hasLast()) return Optional.empty();
        double local = quote.last() / Math.pow(10, instrument.priceScale());
        int rate = value.rateInstrument(instrument.index());
        if (rate == HomeValue.HOME) return Optional.of(local);
        if (rate < 0) return Optional.empty();
        desk.quotes().read(rate, quote);
        return quote.hasLast()
                ? Optional.of(local
                        * quote.last()
                        / Math.pow(10, instruments.get(rate).priceScale()))
                : Optional.empty();
    }

    public static String group(Instrument instrument) {
        return instrument.base().scale() > 4
                ? Holding.CRYPTO
                : instrument.base().code();
    }

    private static double quantity(PositionRow row) {
        return row.netQuantity() / Math.pow(10, row.instrument().quantityScale());
    }

    /// Log returns of every instrument that has a price in the home currency and at least `least` periods
    /// behind it, on one grid of times. A period without a trade keeps the price before it.
    ///
    /// @return empty if no instrument has that much
    public Optional<ReturnHistory> history(BarInterval interval, int least) {
        List<BarSeries> bars = new ArrayList<>();
        long start = Long.MIN_VALUE;
        long end = Long.MAX_VALUE;
        List<Instrument> kept = new ArrayList<>();
        BarBoard board = desk.bars();
        for (Instrument each : instruments.all()) board.copyInto(each.index(), minutes.get(each.index()));
        for (Instrument each : instruments.all()) {
            BarSeries series = minutes.get(each.index()).aggregate(interval);
            bars.add(series);
            int rate = value.rateInstrument(each.index());
            if (rate < HomeValue.HOME || series.size() < 2 || span(series) < least) continue;
            kept.add(each);
            start = Math.max(start, series.time(0));
            end = Math.min(end, series.time(series.size() - 1));
        }
        long step = interval.nanos();
        if (kept.isEmpty() || (end - start) / step < least) return Optional.empty();
        int rows = (int) ((end - start) / step) + 1;
        long[] times = new long[rows];
        double[][] prices = new double[rows][kept.size()];
        for (int t = 0; t < rows; t++) times[t] = start + t * step;
        for (int j = 0; j < kept.size(); j++) fill(prices, j, kept.get(j), bars, start, step);
        return Optional.of(ReturnHistory.ofPrices(
                kept.stream().map(Instrument::symbol).toList(), Duration.ofNanos(step), times, prices));
    }

    private static long span(BarSeries series) {
        return (series.time(series.size() - 1) - series.time(0))
                / series.interval().nanos();
    }

    private void fill(double[][] prices, int j, Instrument of, List<BarSeries> bars, long start, long step) {
        write(prices, j, bars.get(of.index()), of.priceScale(), start, step, false);
        int rate = value.rateInstrument(of.index());
        if (rate >= 0) write(prices, j, bars.get(rate), instruments.get(rate).priceScale(), start, step, true);
    }

    private static void write(
            double[][] prices, int j, BarSeries series, int scale, long start, long step, boolean times) {
        double unit = Math.pow(10, -scale);
        int at = 0;
        for (int t = 0; t < prices.length; t++) {
            while (at + 1 < series.size() && series.time(at + 1) <= start + t * step) at++;
            double price = series.size() == 0 ? 0 : series.close(at) * unit;
            prices[t][j] = times ? prices[t][j] * price : price;
        }
    }

    /// Average traded quantity a day, in units of the instrument, over the session's bars.
    ///
    /// @return empty before an hour of bars
    public Optional<Double> dailyVolume(Instrument instrument) {
        BarSeries series = minutes.get(instrument.index());
        desk.bars().copyInto(instrument.index(), series);
        if (series.size() < 2) return Optional.empty();
        double hours = (series.time(series.size() - 1) - series.time(0)) / 3.6e12;
        if (hours < 1) return Optional.empty();
        double sum = 0;
        for (int i = 0; i < series.size(); i++) sum += series.volume(i);
        return Optional.of(sum / Math.pow(10, instrument.quantityScale()) * 24 / hours);
    }
}
