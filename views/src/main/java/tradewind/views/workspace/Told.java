package tradewind.views.workspace;

import java.util.Optional;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderIds;
import tradewind.views.notices.NoticeBook;

/// Notices in the words in which they are kept.
final class Told {
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
                        many.orders() + " orders filled",
                        Optional.empty());
            case Notices.Refused refused ->
                about(
                        NoticeBook.Kind.REFUSED,
                        refused.key(),
                        refused.order(),
                        refused.order().status().label() + ": "
                                + refused.order().text()
                                + (refused.times() > 1 ? " (" + refused.times() + " times)" : ""));
            case Notices.Unknown unknown ->
                about(
                        NoticeBook.Kind.UNKNOWN,
                        unknown.key(),
                        unknown.order(),
                        "no answer, it may be live and may fill; the venue is being asked");
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
        boolean whole = row.status() == OrdStatus.FILLED;
        String quantity = Figures.quantity(instrument, row.state().cumQty())
                + (whole
                        ? ""
                        : " of "
                                + Figures.quantity(
                                        instrument, row.order().quantity().units()));
        return about(
                NoticeBook.Kind.FILL,
                filled.key(),
                row,
                quantity
                        + (whole ? " filled at " : " partially filled at ")
                        + Figures.price(instrument, row.state().avgPx().units()));
    }

    private static NoticeBook.Notice about(NoticeBook.Kind kind, String key, OrderRow row, String text) {
        String order = row.order().side() + " " + row.order().instrument().symbol() + " ";
        String size = kind == NoticeBook.Kind.FILL
                ? ""
                : Figures.quantity(
                                row.order().instrument(), row.order().quantity().units()) + ", ";
        return new NoticeBook.Notice(
                row.state().at(),
                kind,
                key,
                order + size + text,
                Optional.of(row.order().id()));
    }
}
