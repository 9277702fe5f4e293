package tradewind.views.workspace;

import java.util.Optional;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderIds;
import tradewind.views.notices.NoticeBook;
import tradewind.views.texts.Texts;

/// Notices in the words in which they are kept.
final class Told {
    private static final Texts TEXTS = Texts.of("workspace");

    private Told() {}

    /// @param now session time, for what has none of its own
    static NoticeBook.Notice of(Notices.Notice notice, long now) {
        return switch (notice) {
            case Notices.Filled filled -> filled(filled);
            case Notices.ManyFilled many ->
                // one such notice says nothing about another: none takes another's place
                new NoticeBook.Notice(
                        now,
                        NoticeBook.Kind.FILL,
                        many.key() + now,
                        TEXTS.get("told.many", Integer.toString(many.orders())),
                        Optional.empty());
            case Notices.Refused refused ->
                about(NoticeBook.Kind.REFUSED, refused.key(), refused.order(), refused(refused));
            case Notices.Ended ended -> about(NoticeBook.Kind.ENDED, ended.key(), ended.order(), ended(ended));
            case Notices.Unknown unknown ->
                about(
                        NoticeBook.Kind.UNKNOWN,
                        unknown.key(),
                        unknown.order(),
                        TEXTS.get("told.unknown", order(unknown.order()), size(unknown.order())));
            case Notices.Alarm alarm ->
                new NoticeBook.Notice(
                        alarm.row().at(),
                        NoticeBook.Kind.ALARM,
                        alarm.key(),
                        alarm.row().text(),
                        OrderIds.first(alarm.row().order()));
            case Notices.Over over ->
                new NoticeBook.Notice(
                        over.row().at(),
                        NoticeBook.Kind.INFO,
                        over.key(),
                        over.row().text(),
                        OrderIds.first(over.row().order()));
        };
    }

    /// What the window itself says.
    static NoticeBook.Notice words(NoticeBook.Kind kind, String sentence, long now) {
        return new NoticeBook.Notice(now, kind, sentence, sentence, Optional.empty());
    }

    private static NoticeBook.Notice filled(Notices.Filled filled) {
        OrderRow row = filled.order();
        Instrument instrument = row.order().instrument();
        String quantity = Figures.quantity(instrument, row.state().cumQty());
        String price = Figures.price(instrument, row.state().avgPx().units());
        String text = row.status() == OrdStatus.FILLED
                ? TEXTS.get("told.filled", order(row), quantity, price)
                : TEXTS.get("told.part", order(row), quantity, size(row), price);
        return about(kind(row.order()), filled.key(), row, text);
    }

    /// What filled: an order that took profit, a stop, or another.
    private static NoticeBook.Kind kind(Order order) {
        Contingency.Role role = order.handling().contingency().role();
        if (role == Contingency.Role.TARGET) return NoticeBook.Kind.TARGET;
        if (role == Contingency.Role.STOP) return NoticeBook.Kind.STOP;
        if (!order.terms().type().hasTrigger()) return NoticeBook.Kind.FILL;
        return order.terms().triggersWithTheMove() ? NoticeBook.Kind.STOP : NoticeBook.Kind.TARGET;
    }

    private static String refused(Notices.Refused refused) {
        OrderRow row = refused.order();
        String state = status(row.status());
        return refused.times() > 1
                ? TEXTS.get("told.refused.times", order(row), size(row), state, row.text(), count(refused.times()))
                : TEXTS.get("told.refused", order(row), size(row), state, row.text());
    }

    private static String ended(Notices.Ended ended) {
        OrderRow row = ended.order();
        return ended.times() > 1
                ? TEXTS.get("told.refused.times", order(row), size(row), state(row), why(row), count(ended.times()))
                : TEXTS.get("told.refused", order(row), size(row), state(row), why(row));
    }

    private static String count(int times) {
        return Integer.toString(times);
    }

    /// How an order ended, and how much of it had filled by then.
    static String state(OrderRow row) {
        String state = TEXTS.get(row.status() == OrdStatus.EXPIRED ? "status.expired" : "status.cancelled");
        if (row.state().cumQty() == 0) return state;
        return TEXTS.get(
                "status.of",
                state,
                Figures.quantity(row.order().instrument(), row.state().cumQty()));
    }

    /// In the venue's words; without any, whose doing it was.
    static String why(OrderRow row) {
        return row.text().isEmpty() ? TEXTS.get("told.by.venue") : row.text();
    }

    private static String order(OrderRow row) {
        return side(row.order().side()) + " " + row.order().instrument().symbol();
    }

    private static String size(OrderRow row) {
        return Figures.quantity(row.order().instrument(), row.order().quantity().units());
    }

    static String side(Side side) {
        return TEXTS.get("side." + side.name());
    }

    /// Of those that are told.
    static String status(OrdStatus status) {
        return switch (status) {
            case DENIED -> TEXTS.get("status.denied");
            case REJECTED -> TEXTS.get("status.rejected");
            case UNKNOWN -> TEXTS.get("status.unknown");
            default -> status.label();
        };
    }

    private static NoticeBook.Notice about(NoticeBook.Kind kind, String key, OrderRow row, String text) {
        return new NoticeBook.Notice(
                row.state().at(), kind, key, text, Optional.of(row.order().id()));
    }
}
