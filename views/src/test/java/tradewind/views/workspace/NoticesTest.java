package tradewind.views.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.LogRow;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.notices.NoticeBook;

class NoticesTest {
    private static final Denial COLLAR = new Denial("PRICE_COLLAR", "limit=1160.00 reference=1118.99");

    private final ScriptedSession session = new ScriptedSession();

    @Test
    void tellsNothingThatHadHappenedBefore() {
        session.fill(session.order(Side.BUY, "2.00", "1100.00"), "2.00", "1100.00");
        session.deny(Side.BUY, "2.00", "1160.00", COLLAR);
        assertEquals(List.of(), notices().drain());
    }

    @Test
    void tellsAllFillsOfAnOrderAsOne() {
        Notices notices = notices();
        OrderId id = session.order(Side.BUY, "3.00", "1100.00");
        session.fill(id, "1.00", "1100.00");
        session.fill(id, "1.00", "1098.00");

        List<Notices.Notice> told = notices.drain();

        Notices.Filled filled = assertInstanceOf(Notices.Filled.class, told.getFirst());
        assertEquals(1, told.size());
        assertEquals(200_000_000, filled.order().state().cumQty());
        assertEquals("1099.00", filled.order().state().avgPx().toString());
        assertEquals(List.of(), notices.drain());
        session.fill(id, "1.00", "1099.00");
        assertEquals(filled.key(), notices.drain().getFirst().key());
    }

    @Test
    void doesNotTellACancelAfterAPartialFillTwice() {
        Notices notices = notices();
        OrderId id = session.order(Side.BUY, "3.00", "1100.00");
        session.fill(id, "1.00", "1100.00");
        notices.drain();
        session.desk.onOrderEvent(new OrderEvent.CancelRequested(id, 1));
        session.desk.onOrderEvent(new OrderEvent.Canceled(id, 1, ""));
        assertEquals(List.of(), notices.drain());
    }

    @Test
    void tellsWhatTheVenueEndedUnasked() {
        Notices notices = notices();
        OrderId id = session.order(Side.BUY, "3.00", "1100.00");
        session.desk.onOrderEvent(new OrderEvent.Canceled(id, 1, "Instrument halted"));
        OrderId day = session.order(Side.SELL, "1.00", "1200.00");
        session.fill(day, "0.50", "1200.00");
        session.desk.onOrderEvent(new OrderEvent.Expired(day, 2));

        List<Notices.Notice> told = notices.drain();

        Notices.Ended halted = assertInstanceOf(Notices.Ended.class, told.getFirst());
        assertEquals(
                "BUY BTC/USD 3.00, Canceled: Instrument halted",
                Told.of(halted, 2).text());
        Notices.Ended over = assertInstanceOf(Notices.Ended.class, told.get(1));
        assertEquals(
                "SELL BTC/USD 1.00, Expired, 0.50 filled: the venue ended it",
                Told.of(over, 2).text());
        assertEquals(NoticeBook.Kind.ENDED, Told.of(over, 2).kind());
    }

    @Test
    void countsWhatEndedForOneReason() {
        Notices notices = notices();
        for (int i = 0; i < 3; i++)
            session.desk.onOrderEvent(
                    new OrderEvent.Canceled(session.order(Side.BUY, "3.00", "1100.00"), 1, "Market closed"));
        List<Notices.Notice> told = notices.drain();
        assertEquals(1, told.stream().map(Notices.Notice::key).distinct().count());
        assertEquals(3, assertInstanceOf(Notices.Ended.class, told.getLast()).times());
    }

    @Test
    void aCancelTheVenueRefusedIsNotAskedForAnyMore() {
        Notices notices = notices();
        OrderId id = session.order(Side.BUY, "3.00", "1100.00");
        session.desk.onOrderEvent(new OrderEvent.CancelRequested(id, 1));
        session.desk.onOrderEvent(new OrderEvent.CancelRejected(id, 2, "too late"));
        session.desk.onOrderEvent(new OrderEvent.Canceled(id, 3, "Market closed"));
        assertInstanceOf(Notices.Ended.class, notices.drain().getFirst());
    }

    @Test
    void countsRefusalsOfOneCauseInOneNotice() {
        Notices notices = notices();
        session.deny(Side.BUY, "2.00", "1160.00", COLLAR);
        String key = notices.drain().getFirst().key();
        session.deny(Side.BUY, "2.00", "1161.00", new Denial("PRICE_COLLAR", "limit=1161.00 reference=1118.99"));
        session.deny(Side.SELL, "2.00", "1162.00", new Denial("MAX_NOTIONAL", "value=1 limit=0"));

        List<Notices.Notice> told = notices.drain();

        Notices.Refused again = assertInstanceOf(Notices.Refused.class, told.getFirst());
        assertEquals(key, again.key());
        assertEquals(2, again.times());
        assertEquals(1, assertInstanceOf(Notices.Refused.class, told.get(1)).times());
    }

    @Test
    void tellsAVenuesRejectInItsOwnWords() {
        Notices notices = notices();
        OrderId id = session.order(Side.BUY, "2.00", "1100.00");
        assertEquals(List.of(), notices.drain());
        session.desk.onOrderEvent(new OrderEvent.Unresolved(id, 1, "no reply"));
        assertInstanceOf(Notices.Unknown.class, notices.drain().getFirst());
        session.desk.onOrderEvent(new OrderEvent.Rejected(id, 2, "price too far"));
        Notices.Refused told =
                assertInstanceOf(Notices.Refused.class, notices.drain().getFirst());
        assertEquals("price too far", told.order().text());
    }

    @Test
    void countsFillsOfMoreOrdersThanAnybodyCanRead() {
        Notices notices = notices();
        for (int i = 0; i < 400; i++) session.fill(session.order(Side.BUY, "0.01", "1100.00"), "0.01", "1100.00");
        assertEquals(List.of(new Notices.ManyFilled(400)), notices.drain());
    }

    @Test
    void tellsAlarmsOfTheLogAndTheirEndAndNothingElseOfIt() {
        Notices notices = notices();
        LogRow alarm = new LogRow(1, LogRow.Level.ALARM, "", "A position has no market.");
        session.desk.onLog(new LogRow(1, LogRow.Level.INFO, "", "Opened."));
        session.desk.onLog(alarm);
        LogRow over = new LogRow(1, LogRow.Level.CLEAR, "", "It has one again.");
        session.desk.onLog(over);
        assertEquals(List.of(new Notices.Alarm(alarm), new Notices.Over(over)), notices.drain());
        assertEquals(NoticeBook.Kind.INFO, Told.of(new Notices.Over(over), 1).kind(), "good news need nobody");
    }

    private Notices notices() {
        return new Notices(session.desk());
    }
}
