package tradewind.views.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.views.blotter.HandDesk;

/// One instrument that trades, and a second one that has only the trades [#second] gives it.
public final class SampleDesk extends HandDesk {
    public static final long MINUTE = 60 * SECOND;

    private final QuoteDeriver deriver = new QuoteDeriver(43, 318_000_000L, 1);
    private long last = MIDNIGHT;

    /// The recorded trades up to a time.
    public static SampleDesk recorded(long until) {
        SampleDesk desk = new SampleDesk();
        try (InputStream in = SampleDesk.class.getResourceAsStream("/bitstamp_trades_from_20131125_usd.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                long time = Long.parseLong(cells[0]) * SECOND;
                if (time > until) break;
                desk.trade(
                        time,
                        BTC.price(cells[1]).units(),
                        BTC.quantity(cells[2]).units());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return desk;
    }

    /// One trade in each of so many minutes, going up and down by turns around 1,000.00.
    public static SampleDesk minutes(int count) {
        SampleDesk desk = new SampleDesk();
        for (int i = 0; i < count; i++) {
            long middle = 100_000 + Math.round(Math.sin(i / 20.0) * 1_000);
            desk.trade(MIDNIGHT + i * MINUTE, middle, 50_000_000L);
            desk.trade(MIDNIGHT + i * MINUTE + 20 * SECOND, middle + 60, 50_000_000L);
            desk.trade(MIDNIGHT + i * MINUTE + 40 * SECOND, middle + (i % 2 == 0 ? 30 : -40), 20_000_000L);
        }
        return desk;
    }

    /// Sessions of New York's regular hours from Monday 25 November 2013 on, a trade a minute, drifting upwards.
    public static SampleDesk sessions(int days) {
        SampleDesk desk = new SampleDesk();
        long open = MIDNIGHT - 4 * 24 * 60 * MINUTE + (14 * 60 + 30) * MINUTE;
        for (int day = 0; day < days; day++)
            for (int i = 0; i < 390; i++)
                desk.trade(
                        open + (day * 24 * 60L + i) * MINUTE,
                        90_000 + day * 2_500 + Math.round(Math.sin(i / 25.0) * 900 + i * 4 + Math.sin(i * 1.7) * 150),
                        40_000_000L + Math.abs(i - 195) * 400_000L);
        return desk;
    }

    public void trade(long time, long price, long quantity) {
        if (quantity == 0) return;
        deriver.onTrade(price);
        bars.trade(0, time, price, quantity);
        quotes.trade(0, time, price, quantity);
        quotes.quote(0, time, deriver.bid(), deriver.depth(), deriver.ask(), deriver.depth(), true);
        last = time;
    }

    /// A trade of the second instrument.
    public void second(long time, long price) {
        bars.trade(1, time, price, 10_000_000L);
    }

    public long now() {
        return last;
    }

    /// An order the venue has, entered some minutes ago.
    public OrderId working(Side side, String quantity, Terms terms, int minutesAgo) {
        return working(last - minutesAgo * MINUTE, side, quantity, terms);
    }

    /// The exits of a bracket have the ids that follow.
    ///
    /// @return the id of the entry
    public OrderId bracket(String quantity, String entry, String target, String stop) {
        return bracket(last, quantity, entry, target, stop);
    }

    /// An order that filled whole some minutes ago.
    public void filled(Side side, String quantity, String price, int minutesAgo) {
        filled(last - minutesAgo * MINUTE, side, quantity, price);
    }
}
