package tradewind.views.dashboard;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tradewind.engine.Session;
import tradewind.engine.SessionStatus;
import tradewind.engine.desk.AccountRow;
import tradewind.engine.desk.FillRow;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.market.Money;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The figures of the dashboard and how they went in the last minutes. One thread.
///
/// The highest equity is that of the desk since this was made; a figure that needs two readings has none before.
public final class DashboardViewModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of("dashboard");

    /// Points of a tile's line.
    static final int POINTS = 120;

    private static final double SECOND = 1e9;
    private static final int RATES = 5;

    private record Reading(long at, long ticks) {}

    private final Session session;
    private final Rows<OrderRow>.Changes orderChanges;
    private final BitSet open = new BitSet();
    private final Map<Gauge, Figure> figures = new EnumMap<>(Gauge.class);
    private final Map<Gauge, Deque<Double>> lines = new EnumMap<>(Gauge.class);
    private final Deque<Reading> readings = new ArrayDeque<>();
    private Optional<Money> highest = Optional.empty();

    public DashboardViewModel(Session session) {
        this.session = session;
        orderChanges = session.desk().orders().changes();
        for (Gauge gauge : Gauge.values()) lines.put(gauge, new ArrayDeque<>());
        figures.put(Gauge.DAY_PROFIT, Figure.unknown(TEXTS.get("unread")));
    }

    /// Reads everything once. Called about once a second, whether the panel is in sight or not.
    ///
    /// @param status just read
    /// @param wallNanos any clock that only goes forward
    public void read(SessionStatus status, long wallNanos) {
        AccountRow account = session.desk().account();
        String home = account.equity().currency().code();
        put(Gauge.DAY_PROFIT, profit(account.dayProfit(), home, share(account.dayProfit(), account)));
        put(Gauge.OPEN_PROFIT, profit(account.openProfit(), home, TEXTS.get("open.context")));
        put(
                Gauge.EXPOSURE,
                Figure.of(
                        Figures.money(account.exposure()),
                        home,
                        plain(account.exposure(), account),
                        0,
                        account.exposure().toDouble()));
        put(Gauge.DRAWDOWN, drawdown(account, home));
        put(Gauge.FILLS, fills());
        put(Gauge.ORDERS, orders());
        put(Gauge.LATENCY, latency(status));
        put(Gauge.FEED, feed(status, wallNanos));
    }

    private void put(Gauge gauge, Figure figure) {
        figures.put(gauge, figure);
        figure.number().ifPresent(number -> {
            Deque<Double> line = line(gauge);
            line.addLast(number);
            if (line.size() > POINTS) line.removeFirst();
        });
    }

    private Deque<Double> line(Gauge gauge) {
        Deque<Double> line = lines.get(gauge);
        if (line == null) throw new IllegalStateException("no line of " + gauge);
        return line;
    }

    Figure figure(Gauge gauge) {
        return figures.getOrDefault(gauge, Figure.unknown(TEXTS.get("unread")));
    }

    /// The last readings, oldest first.
    double[] points(Gauge gauge) {
        return line(gauge).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Figure profit(Money money, String home, String context) {
        return Figure.of(Figures.signedMoney(money), home, context, Long.signum(money.units()), money.toDouble());
    }

    /// With its sign; without equity there is no share of it.
    private static String share(Money part, AccountRow account) {
        return account.equity().units() > 0
                ? TEXTS.get(
                        "share",
                        Figures.signedPercent(part.toDouble() / account.equity().toDouble()))
                : TEXTS.get("share.none");
    }

    private static String plain(Money part, AccountRow account) {
        return account.equity().units() > 0
                ? TEXTS.get(
                        "share",
                        String.format(
                                Locale.ROOT,
                                "%.1f %%",
                                100 * part.toDouble() / account.equity().toDouble()))
                : TEXTS.get("share.none");
    }

    private Figure drawdown(AccountRow account, String home) {
        Money top = highest.filter(before -> before.compareTo(account.equity()) >= 0)
                .orElse(account.equity());
        highest = Optional.of(top);
        Money below = account.equity().minus(top);
        String context = top.units() > 0
                ? TEXTS.get(
                        "drawdown.share", Figures.signedPercent(below.toDouble() / top.toDouble()), Figures.money(top))
                : TEXTS.get("drawdown", Figures.money(top));
        return Figure.of(Figures.signedMoney(below), home, context, Long.signum(below.units()), below.toDouble());
    }

    private Figure fills() {
        Rows<FillRow> rows = session.desk().fills();
        int size = rows.size();
        String context = size == 0
                ? TEXTS.get("fills.none")
                : TEXTS.get("fills", Figures.time(rows.get(size - 1).fill().at()));
        return Figure.of(Figures.count(size), "", context, 0, size);
    }

    private Figure orders() {
        Rows<OrderRow> rows = session.desk().orders();
        orderChanges.drain(index -> open.set(index, rows.get(index).status().open()));
        int now = open.cardinality();
        return Figure.of(Figures.count(now), "", TEXTS.get("orders", Figures.count(rows.size())), 0, now);
    }

    private static Figure latency(SessionStatus status) {
        if (status.kernelP99() == 0) return Figure.unknown(TEXTS.get("latency.none"));
        double micros = status.kernelP99() / 1e3;
        boolean slow = micros >= 1_000;
        return Figure.of(
                String.format(Locale.ROOT, "%.1f", slow ? micros / 1e3 : micros),
                slow ? "ms" : "µs",
                TEXTS.get("latency", String.format(Locale.ROOT, "%.1f", status.kernelP50() / 1e3)),
                0,
                micros);
    }

    private Figure feed(SessionStatus status, long wallNanos) {
        readings.addLast(new Reading(wallNanos, status.ticks()));
        if (readings.size() > RATES) readings.removeFirst();
        Reading first = readings.getFirst();
        if (wallNanos <= first.at()) return Figure.unknown(TEXTS.get("feed.none"));
        double rate = (status.ticks() - first.ticks()) * SECOND / (wallNanos - first.at());
        return Figure.of(
                rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : Figures.count(Math.round(rate)),
                "/s",
                TEXTS.get("feed", status.feed(), Figures.count(status.ticks())),
                0,
                rate);
    }

    @Override
    public void close() {
        session.desk().orders().release(orderChanges);
    }
}
