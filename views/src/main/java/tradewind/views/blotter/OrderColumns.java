package tradewind.views.blotter;

import static tradewind.views.blotter.Column.Look.CHIP;
import static tradewind.views.blotter.Column.Look.NUMBER;
import static tradewind.views.blotter.Column.Look.QUIET;
import static tradewind.views.blotter.Column.Look.SIDE;
import static tradewind.views.blotter.Column.Look.SMALL;
import static tradewind.views.blotter.Column.Look.TIME;
import static tradewind.views.blotter.Column.Look.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import tradewind.engine.desk.OrderPlace;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// What the order tables say of an order. Numbers that do not exist are empty.
final class OrderColumns {
    private static final Texts TEXTS = Texts.of("blotter");

    private OrderColumns() {}

    /// @param clock the session's time, epoch nanoseconds, for the age
    /// @param account as the venue calls it
    static List<Column<OrderRow>> all(LongSupplier clock, String account) {
        List<Column<OrderRow>> all = new ArrayList<>(usual());
        all.addAll(more(clock, account));
        return List.copyOf(all);
    }

    private static List<Column<OrderRow>> usual() {
        return List.of(
                Column.<OrderRow>of("Time", 122, TIME, row -> Figures.timeMillis(row.createdAt()))
                        .plain(row -> Plain.time(row.createdAt())),
                Column.of("Symbol", 66, WORDS, row -> row.order().instrument().symbol()),
                Column.<OrderRow>of(
                                "Side",
                                40,
                                SIDE,
                                row -> OrderWords.side(row.order().side()))
                        .plain(row -> row.order().side().name()),
                quantity("Qty", 86, row -> row.order().quantity().units()),
                quantity("Filled", 86, row -> row.state().cumQty()),
                Column.<OrderRow>of(
                                "Type",
                                68,
                                WORDS,
                                row -> OrderWords.type(
                                        row.order().instrument(), row.order().terms()))
                        .plain(row -> row.order().terms().type().tag()),
                price("Limit", row -> row.order().terms().limitPrice().orElse(NONE)),
                price("Stop", row -> row.order().terms().triggerPrice().orElse(NONE))
                        .note(TEXTS.get("trigger.about")),
                Column.<OrderRow>of(
                                "TIF",
                                40,
                                WORDS,
                                row -> OrderWords.timeInForce(row.order().timeInForce()))
                        .plain(row -> row.order().timeInForce().label())
                        .yields(3),
                Column.<OrderRow>of(
                                "Status", 122, CHIP, row -> OrderChips.of(row).word())
                        .plain(OrderChips::plain),
                price(
                                "Avg fill",
                                row -> row.state().cumQty() == 0
                                        ? NONE
                                        : row.state().avgPx())
                        .yields(1),
                Column.<OrderRow>of(
                                "Source",
                                64,
                                QUIET,
                                row -> OrderWords.source(row.order().source()))
                        .plain(row -> row.order().source().toString())
                        .yields(2),
                Column.<OrderRow>of(
                                "Order id", 58, SMALL, row -> row.order().id().toString())
                        .yields(4),
                Column.<OrderRow>of("Reason", 92, QUIET, Reasons::of)
                        .plain(Reasons::plain)
                        .alarm(OrderColumns::needsPerson)
                        .stretched()
                        .yields(5));
    }

    /// What is shown once it is asked for.
    private static List<Column<OrderRow>> more(LongSupplier clock, String account) {
        return List.of(
                quantity("Leaves", 90, row -> row.leaves().units()).hidden(),
                Column.<OrderRow>of("Age", 72, NUMBER, row -> age(row, clock.getAsLong()))
                        .plain(row -> seconds(row, clock.getAsLong()))
                        .hidden(),
                price(
                                "Last fill",
                                row -> row.lastQty() == 0
                                        ? NONE
                                        : row.order().instrument().price(row.lastPx()))
                        .hidden(),
                Column.<OrderRow>of(
                                "Last qty",
                                90,
                                NUMBER,
                                row -> row.lastQty() == 0
                                        ? ""
                                        : Figures.quantity(row.order().instrument(), row.lastQty()))
                        .plain(row -> row.lastQty() == 0
                                ? ""
                                : row.order()
                                        .instrument()
                                        .quantity(row.lastQty())
                                        .toString())
                        .hidden(),
                Column.<OrderRow>of("Where", 70, QUIET, OrderColumns::where)
                        .plain(row -> row.place().label())
                        .hidden(),
                Column.<OrderRow>of(
                                "Shown",
                                90,
                                NUMBER,
                                row -> row.order().handling().displayQty() == Handling.ALL
                                        ? ""
                                        : Figures.quantity(
                                                row.order().instrument(),
                                                row.order().handling().displayQty()))
                        .plain(row -> row.order().handling().displayQty() == Handling.ALL
                                ? ""
                                : row.order()
                                        .instrument()
                                        .quantity(row.order().handling().displayQty())
                                        .toString())
                        .hidden(),
                Column.of("Venue id", 96, SMALL, OrderRow::venueOrderId).hidden(),
                Column.<OrderRow>of("List", 58, SMALL, OrderColumns::list)
                        .note(TEXTS.get("list.about"))
                        .hidden(),
                Column.<OrderRow>of("Elected by", 78, QUIET, OrderColumns::electedBy)
                        .plain(row -> row.order().terms().type().hasTrigger()
                                ? row.order().handling().triggerSource().label()
                                : "")
                        .hidden(),
                Column.<OrderRow>of("Account", 90, QUIET, row -> account).hidden());
    }

    /// A price that does not exist.
    private static final Price NONE = new Price(Long.MIN_VALUE, 0);

    private interface PriceOf {
        Price of(OrderRow row);
    }

    private interface UnitsOf {
        long of(OrderRow row);
    }

    private static Column<OrderRow> price(String title, PriceOf price) {
        return Column.<OrderRow>of(title, 70, NUMBER, row -> {
                    Price p = price.of(row);
                    return p == NONE ? "" : Figures.price(row.order().instrument(), p.units());
                })
                .plain(row -> {
                    Price p = price.of(row);
                    return p == NONE ? "" : p.toString();
                });
    }

    private static Column<OrderRow> quantity(String title, double width, UnitsOf units) {
        return Column.<OrderRow>of(
                        title,
                        width,
                        NUMBER,
                        row -> Figures.quantity(row.order().instrument(), units.of(row)))
                .plain(row -> row.order().instrument().quantity(units.of(row)).toString());
    }

    /// A reason that asks for a look: the order may do something the trader does not expect.
    private static boolean needsPerson(OrderRow row) {
        return row.status() == OrdStatus.PENDING_CANCEL
                || row.status() == OrdStatus.UNKNOWN
                || row.place() == OrderPlace.ON_DESK;
    }

    /// The id of the first order of its list, which is its own on that first one; empty for an order that stands alone.
    private static String list(OrderRow row) {
        Contingency link = row.order().handling().contingency();
        return link.role() == Contingency.Role.NONE ? "" : new OrderId(link.list()).toString();
    }

    private static String electedBy(OrderRow row) {
        return row.order().terms().type().hasTrigger()
                ? TEXTS.get("elected." + row.order().handling().triggerSource().name())
                : "";
    }

    private static String where(OrderRow row) {
        return row.place() == OrderPlace.NOWHERE
                ? ""
                : TEXTS.get("place." + row.place().name());
    }

    private static String seconds(OrderRow row, long now) {
        return Long.toString(lived(row, now));
    }

    /// Seconds from entry to the end, or to now while it is open.
    private static long lived(OrderRow row, long now) {
        long end = row.status().done() ? row.state().at() : now;
        return Math.max(0, end - row.createdAt()) / 1_000_000_000L;
    }

    private static String age(OrderRow row, long now) {
        long seconds = lived(row, now);
        String tail = two(seconds / 60 % 60) + ":" + two(seconds % 60);
        return seconds < 3600 ? tail : seconds / 3600 + ":" + tail;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    static boolean has(OrderRow row, String word) {
        return RowFilter.has(row.order().instrument().symbol(), word)
                || RowFilter.has(row.order().side().name(), word)
                || RowFilter.has(OrderWords.side(row.order().side()), word)
                || RowFilter.has(row.order().terms().type().tag(), word)
                || RowFilter.has(OrderChips.of(row).word(), word)
                || RowFilter.has(OrderWords.timeInForce(row.order().timeInForce()), word)
                || RowFilter.has(OrderWords.source(row.order().source()), word)
                || RowFilter.has(Reasons.of(row), word)
                || RowFilter.has(row.order().id().toString(), word);
    }
}
