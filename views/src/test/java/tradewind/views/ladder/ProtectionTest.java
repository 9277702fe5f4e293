package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.stop;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;

/// Break-even in a market at 1,010.00 to 1,011.00, last 1,010.50. The ladder is disarmed.
class ProtectionTest {
    private static final Consumer<TicketDraft> NO_TICKET = draft -> {};

    private final SampleMarket sample = new SampleMarket();
    private final RecordedEntry entry = new RecordedEntry();
    private final LadderViewModel model =
            new LadderViewModel(sample.desk, entry, BTC, Runnable::run, NO_TICKET, SamplePresets.NONE, () -> 0);

    @BeforeEach
    void market() {
        sample.trade("1010.50", "1");
        sample.quote("1010.00", "1011.00");
    }

    private void breakEven() {
        model.refresh();
        model.breakEven();
    }

    private static String replace(OrderId order, String quantity, Terms terms) {
        return "replace " + order + " " + BTC.quantity(quantity) + " " + terms;
    }

    private static Terms stopLimit(String trigger, String price) {
        return new Terms.StopLimit(BTC.price(trigger), BTC.price(price));
    }

    private static Terms trailing(String trigger) {
        return new Terms.TrailingStop(new Trail(Trail.Unit.PRICE, 2_000), BTC.price(trigger));
    }

    private void saysWhyNothingWasSent(String... words) {
        assertEquals(List.of(), entry.asked);
        assertTrue(model.saidProperty().get().bad());
        for (String word : words)
            assertTrue(
                    model.saidProperty().get().text().contains(word),
                    model.saidProperty().get().text());
    }

    @Test
    void theStopOfALongGoesToItsAveragePriceWhileDisarmed() {
        sample.filled(Side.BUY, "2", "1000.00");
        OrderId stop = sample.working(Side.SELL, "2", stop("990.00"));
        breakEven();
        assertEquals(List.of(replace(stop, "2", stop("1000.00"))), entry.asked);
        assertFalse(model.saidProperty().get().bad());
        assertTrue(model.saidProperty().get().text().contains("1,000.00"));
    }

    @Test
    void theStopOfAShortGoesDownToIt() {
        sample.filled(Side.SELL, "2", "1020.00");
        OrderId stop = sample.working(Side.BUY, "2", stop("1030.00"));
        breakEven();
        assertEquals(List.of(replace(stop, "2", stop("1020.00"))), entry.asked);
    }

    /// 1,000.00333…: at 1,000.00 the long would lose a cent.
    @Test
    void anAverageBetweenTicksIsRoundedSoThatTheStopDoesNotLose() {
        sample.filled(Side.BUY, "2", "1000.00");
        sample.filled(Side.BUY, "1", "1000.01");
        OrderId stop = sample.working(Side.SELL, "3", stop("990.00"));
        breakEven();
        assertEquals(List.of(replace(stop, "3", stop("1000.01"))), entry.asked);
    }

    @Test
    void theLimitOfAStopLimitKeepsItsDistance() {
        sample.filled(Side.BUY, "2", "1000.00");
        OrderId stop = sample.working(Side.SELL, "2", stopLimit("990.00", "988.50"));
        breakEven();
        assertEquals(List.of(replace(stop, "2", stopLimit("1000.00", "998.50"))), entry.asked);
    }

    @Test
    void aTrailingStopKeepsItsTrailAndFollowsOnFromThere() {
        sample.filled(Side.BUY, "2", "1000.00");
        OrderId stop = sample.working(Side.SELL, "2", trailing("990.50"));
        breakEven();
        assertEquals(List.of(replace(stop, "2", trailing("1000.00"))), entry.asked);
    }

    @Test
    void aTrailingStopThatMovedOnSinceTheLastFrameStays() {
        sample.filled(Side.BUY, "2", "1000.00");
        OrderId stop = sample.working(Side.SELL, "2", trailing("990.50"));
        model.refresh();
        sample.desk.onOrderEvent(new OrderEvent.Restated(stop, 0, BTC.quantity("2"), trailing("1000.50"), ""));
        model.breakEven();
        saysWhyNothingWasSent("1,000.00");
    }

    @Test
    void aStopThatWaitsOnThisDeskIsMovedToo() {
        sample.filled(Side.BUY, "2", "1000.00");
        OrderId stop = sample.held(Side.SELL, "2", stop("990.00"), Handling.PLAIN);
        breakEven();
        assertEquals(List.of(replace(stop, "2", stop("1000.00"))), entry.asked);
    }

    @Test
    void aStopThatWaitsForItsEntryIsNone() {
        sample.filled(Side.BUY, "2", "1000.00");
        Handling waits = Handling.PLAIN.linked(new Contingency(
                Contingency.Role.STOP,
                OrderId.of(1, 77).value(),
                BTC.quantity("2").units()));
        sample.held(Side.SELL, "2", stop("990.00"), waits);
        breakEven();
        saysWhyNothingWasSent("no stop");
    }

    @Test
    void aStopLimitThatWasTriggeredIsNone() {
        sample.filled(Side.BUY, "2", "1000.00");
        OrderId stop = sample.working(Side.SELL, "2", stopLimit("990.00", "988.50"));
        sample.desk.onOrderEvent(new OrderEvent.Triggered(stop, 0));
        breakEven();
        saysWhyNothingWasSent("no stop");
    }

    @Test
    void targetsAndStopsOfTheOtherSideStayWhereTheyAre() {
        sample.filled(Side.BUY, "2", "1000.00");
        sample.working(Side.SELL, "2", limit("1030.00"));
        sample.working(Side.BUY, "2", stop("1030.00"));
        breakEven();
        saysWhyNothingWasSent("no stop");
    }

    @Test
    void withoutAPositionItSaysSo() {
        sample.working(Side.SELL, "2", stop("990.00"));
        breakEven();
        saysWhyNothingWasSent("no position");
    }

    @Test
    void aStopAtBreakEvenOrBetterStays() {
        sample.filled(Side.BUY, "2", "1000.00");
        sample.working(Side.SELL, "1", stop("1000.00"));
        sample.working(Side.SELL, "1", stop("1005.00"));
        breakEven();
        saysWhyNothingWasSent("1,000.00 or better");
    }

    @Test
    void ofSeveralStopsOnlyThoseBehindAreMovedAndItSaysHowMany() {
        sample.filled(Side.BUY, "2", "1000.00");
        OrderId behind = sample.working(Side.SELL, "1", stop("990.00"));
        sample.working(Side.SELL, "1", stop("1005.00"));
        breakEven();
        assertEquals(List.of(replace(behind, "1", stop("1000.00"))), entry.asked);
        assertTrue(model.saidProperty().get().text().contains("1 of 2"));
    }

    @Test
    void atAMarketThatIsThereAlreadyNothingIsSent() {
        sample.filled(Side.BUY, "2", "1010.50");
        sample.working(Side.SELL, "2", stop("990.00"));
        breakEven();
        saysWhyNothingWasSent("1,010.50");
    }

    /// Last 1,010.50 is above break-even 1,010.20, the bid is not.
    @Test
    void thePriceTheStopLooksAtDecides() {
        sample.filled(Side.BUY, "2", "1010.20");
        OrderId last = sample.working(Side.SELL, "2", stop("990.00"));
        breakEven();
        assertEquals(List.of(replace(last, "2", stop("1010.20"))), entry.asked);
        sample.desk.onOrderEvent(new OrderEvent.Canceled(last, 0, ""));
        entry.asked.clear();
        sample.working(Side.SELL, "2", stop("990.00"), Handling.PLAIN.triggeredBy(TriggerSource.BID_ASK));
        breakEven();
        saysWhyNothingWasSent("1,010.00", "1,010.20");
    }

    @Test
    void thePriceOfNowDecidesAndNotThatOfTheLastFrame() {
        sample.filled(Side.BUY, "2", "1000.00");
        sample.working(Side.SELL, "2", stop("990.00"));
        model.refresh();
        sample.trade("999.00", "1");
        model.breakEven();
        saysWhyNothingWasSent("999.00");
    }

    @Test
    void withoutAPriceNothingIsSent() {
        SampleMarket silent = new SampleMarket();
        LadderViewModel early =
                new LadderViewModel(silent.desk, entry, BTC, Runnable::run, NO_TICKET, SamplePresets.NONE, () -> 0);
        silent.filled(Side.BUY, "2", "1000.00");
        silent.working(Side.SELL, "2", stop("990.00"));
        early.refresh();
        early.breakEven();
        assertEquals(List.of(), entry.asked);
        assertTrue(early.saidProperty().get().bad());
    }

    @Test
    void oneStopThatWouldBeTriggeredAtOnceKeepsTheOthersToo() {
        sample.filled(Side.BUY, "2", "1010.20");
        sample.working(Side.SELL, "1", stop("990.00"));
        sample.working(Side.SELL, "1", stop("990.00"), Handling.PLAIN.triggeredBy(TriggerSource.BID_ASK));
        breakEven();
        saysWhyNothingWasSent("1,010.20");
    }

    @Test
    void aStopThatIsBeingChangedIsNotMovedAndItSaysSo() {
        sample.filled(Side.BUY, "2", "1000.00");
        OrderId stop = sample.working(Side.SELL, "2", stop("990.00"));
        sample.desk.onOrderEvent(new OrderEvent.CancelRequested(stop, 0));
        breakEven();
        saysWhyNothingWasSent("Pending Cancel");
    }

    @Test
    void whatTheGateRefusesIsShown() {
        sample.filled(Side.BUY, "2", "1000.00");
        OrderId stop = sample.working(Side.SELL, "2", stop("990.00"));
        breakEven();
        entry.answers.getFirst().complete(new Answer.Refused(stop, new Denial("REFERENCE_STALE", "age=12 s")));
        assertTrue(model.saidProperty().get().bad());
        assertTrue(model.saidProperty().get().text().contains("REFERENCE_STALE"));
    }
}
