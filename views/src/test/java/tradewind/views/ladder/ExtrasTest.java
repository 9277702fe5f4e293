package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.OTHER;
import static tradewind.views.ladder.SampleMarket.limit;
import static tradewind.views.ladder.SampleMarket.price;
import static tradewind.views.ladder.SampleMarket.stop;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.FillRow;
import tradewind.engine.desk.TradeRows;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.HandDesk;
import tradewind.views.ladder.Columns.Slot;

/// The columns a trader may add: figures reckoned by hand.
class ExtrasTest {
    private final OpenLadder ladder = new OpenLadder();
    private final SampleMarket sample = ladder.sample;

    @BeforeEach
    void all() {
        ladder.model.extras().chosenProperty().set(EnumSet.allOf(Extra.class));
    }

    private String at(Extra extra, String price) {
        ladder.model.refresh();
        return ladder.model.extras().text(extra, ladder.cell(Side.BUY, price).row());
    }

    @Test
    void noneIsThereAtFirst() {
        assertEquals(Set.of(), new OpenLadder().model.extras().chosenProperty().get());
    }

    @Test
    void fillsAreWhatWasBoughtLessWhatWasSoldAtAPrice() {
        assertEquals("", at(Extra.FILLS, "1000.00"));
        sample.filled(Side.BUY, "3", "1000.00");
        assertEquals("+3.00", at(Extra.FILLS, "1000.00"));
        sample.filled(Side.SELL, "0.5", "1000.00");
        sample.filled(Side.SELL, "4.25", "1001.00");
        assertEquals("+2.50", at(Extra.FILLS, "1000.00"));
        assertEquals("−4.25", at(Extra.FILLS, "1001.00"));
        assertEquals("", at(Extra.FILLS, "1000.50"));
        sample.filled(Side.SELL, "2.5", "1000.00");
        assertEquals("", at(Extra.FILLS, "1000.00"));
    }

    @Test
    void fillsFollowTheRowsTheyAreShownIn() {
        sample.filled(Side.BUY, "1", "1000.00");
        sample.filled(Side.BUY, "2", "1000.20");
        sample.filled(Side.BUY, "4", "1000.30");
        assertEquals("+3.00", at(Extra.FILLS, "1000.00"));
        assertEquals("+4.00", at(Extra.FILLS, "1000.50"));
        ladder.model.step(10);
        assertEquals("+1.00", at(Extra.FILLS, "1000.00"));
        assertEquals("+2.00", at(Extra.FILLS, "1000.20"));
    }

    @Test
    void fillsOfYesterdayAndOfAnotherInstrumentDoNotCount() {
        sample.filled(Side.BUY, "3", "1000.00");
        assertEquals("+3.00", at(Extra.FILLS, "1000.00"));
        sample.nextDay();
        sample.quote("999.00", "1000.00");
        assertEquals("", at(Extra.FILLS, "1000.00"));
        sample.filled(Side.BUY, "1", "1000.00");
        assertEquals("+1.00", at(Extra.FILLS, "1000.00"));
        ladder.model.show(OTHER);
        ladder.model.refresh();
        ladder.model.step(50);
        assertEquals("", at(Extra.FILLS, "1000.00"));
    }

    private OrderEvent.Filled lastFill() {
        List<FillRow> all = sample.desk.fills().all();
        return all.getLast().fill();
    }

    @Test
    void whatTheVenueTookBackDoesNotCountWheneverItDidSo() {
        sample.filled(Side.BUY, "3", "1000.00");
        OrderEvent.Filled first = lastFill();
        sample.filled(Side.BUY, "1", "1000.00");
        sample.desk.onOrderEvent(new OrderEvent.TradeCanceled(first.order(), first.at() + HandDesk.SECOND, first));
        assertEquals("+1.00", at(Extra.FILLS, "1000.00"));
        OrderEvent.Filled second = sample.desk.fills().get(1).fill();
        sample.nextDay();
        sample.quote("999.00", "1000.00");
        sample.filled(Side.BUY, "2", "1000.00");
        sample.desk.onOrderEvent(
                new OrderEvent.TradeCanceled(second.order(), lastFill().at(), second));
        assertEquals("+2.00", at(Extra.FILLS, "1000.00"));
    }

    @Test
    void profitIsWhatClosingThereWouldMake() {
        assertEquals("", at(Extra.PROFIT, "1000.00"));
        sample.filled(Side.BUY, "2", "995.00");
        assertEquals("+10.00", at(Extra.PROFIT, "1000.00"));
        assertEquals("0.00", at(Extra.PROFIT, "995.00"));
        assertEquals("−7.00", at(Extra.PROFIT, "991.50"));
        sample.filled(Side.BUY, "2", "1005.00");
        assertEquals("0.00", at(Extra.PROFIT, "1000.00"));
        sample.filled(Side.SELL, "4", "1000.00");
        assertEquals("", at(Extra.PROFIT, "1000.00"));
        sample.filled(Side.SELL, "1.5", "1000.00");
        assertEquals("+15.00", at(Extra.PROFIT, "990.00"));
        assertEquals("−3.00", at(Extra.PROFIT, "1002.00"));
    }

    @Test
    void aTextIsWrittenAgainOnlyForAnotherFigure() {
        sample.filled(Side.BUY, "2", "995.00");
        String before = at(Extra.PROFIT, "1000.00");
        sample.trade("1000.00", "1");
        assertSame(before, at(Extra.PROFIT, "1000.00"));
    }

    @Test
    void tradesAreCountedAsTheTapeHasThem() {
        for (int i = 0; i < 100; i++) {
            sample.trade(BTC.price(100_000 + 13 * (i % 17)).toString(), "0.5");
            if (i % 7 == 0) ladder.model.refresh();
        }
        ladder.model.refresh();
        TradeRows tape = new TradeRows();
        sample.desk.trades().read(0, tape);
        for (int cents = 0; cents <= 250; cents += 50) {
            long row = ladder.model.market().rows().near(100_000 + cents);
            int count = 0;
            for (int i = 0; i < tape.size(); i++)
                if (ladder.model.market().rows().near(tape.price(i)) == row) count++;
            assertEquals(
                    count == 0 ? "" : Integer.toString(count),
                    ladder.model.extras().text(Extra.TRADES, row));
            assertEquals(count, ladder.model.market().trades(row));
        }
        ladder.model.step(1);
        assertEquals("7", at(Extra.TRADES, "1000.00"));
        assertEquals("6", at(Extra.TRADES, "1000.13"));
    }

    @Test
    void anotherInstrumentHasNoTradesOfTheOneBefore() {
        assertEquals("1", at(Extra.TRADES, "1000.00"));
        ladder.model.show(OTHER);
        assertEquals("", at(Extra.TRADES, "1000.00"));
    }

    @Test
    void aheadIsAtMostTheLeastTheBookHasShownSinceTheVenueHadTheOrder() {
        sample.book("999.00 5 1000.00 1", "998.50 7 1000.50 1");
        ladder.working(Side.BUY, "1", "998.50");
        assertEquals("", at(Extra.QUEUE, "998.50"), "that book is from before the order");
        sample.change(1, Side.BUY, "999.00", "4");
        assertEquals("≤7.00", at(Extra.QUEUE, "998.50"));
        sample.change(2, Side.BUY, "998.50", "3");
        assertEquals("≤3.00", at(Extra.QUEUE, "998.50"));
        sample.change(3, Side.BUY, "998.50", "9");
        assertEquals("≤3.00", at(Extra.QUEUE, "998.50"), "those came later");
        sample.change(4, Side.BUY, "998.50", "0");
        assertEquals("≤0.00", at(Extra.QUEUE, "998.50"));
        assertEquals("", at(Extra.QUEUE, "999.00"), "nothing of ours is there");
    }

    @Test
    void aheadIsEmptyWhereNobodyCanKnow() {
        ladder.working(Side.BUY, "1", "998.50");
        sample.quote("998.50", "1000.00");
        assertEquals("", at(Extra.QUEUE, "998.50"), "no book");
        sample.working(Side.SELL, "1", stop("998.00"));
        sample.working(Side.BUY, "1", limit("998.00"), Handling.PLAIN.showing(0));
        sample.held(Side.BUY, "1", limit("999.00"), Handling.PLAIN);
        ladder.model.refresh();
        sample.book("999.00 5 1000.00 1", "998.50 7 1000.50 1", "998.00 7 1001.00 1");
        sample.change(1, Side.BUY, "999.00", "4");
        ladder.model.refresh();
        assertEquals("", at(Extra.QUEUE, "998.00"), "a stop and a hidden order stand in no queue that is shown");
        assertEquals("", at(Extra.QUEUE, "999.00"), "kept on this desk");
        assertEquals("≤7.00", at(Extra.QUEUE, "998.50"));
    }

    @Test
    void anOrderChangedStandsAtTheEndAgain() {
        sample.book("999.00 5 1000.00 1", "998.50 7 1000.50 1");
        ladder.working(Side.BUY, "1", "998.50");
        sample.change(1, Side.BUY, "998.50", "2");
        assertEquals("≤2.00", at(Extra.QUEUE, "998.50"));
        sample.change(2, Side.BUY, "998.50", "8");
        sample.replaced(OrderId.of(1, 1), "2", limit("998.50"));
        ladder.model.refresh();
        assertEquals("", at(Extra.QUEUE, "998.50"));
        sample.change(3, Side.BUY, "999.00", "1");
        assertEquals("≤8.00", at(Extra.QUEUE, "998.50"));
    }

    @Test
    void ofSeveralOrdersInARowTheLargestHoldsForAll() {
        sample.book("999.00 5 1000.00 1", "998.50 7 1000.50 1");
        ladder.working(Side.BUY, "1", "998.50");
        sample.change(1, Side.BUY, "998.50", "2");
        assertEquals("≤2.00", at(Extra.QUEUE, "998.50"));
        sample.working(Side.BUY, "1", limit("998.60"));
        assertEquals("", at(Extra.QUEUE, "998.50"), "of one nobody knows yet");
        sample.change(2, Side.BUY, "998.60", "6");
        assertEquals("≤6.00", at(Extra.QUEUE, "998.50"));
    }

    @Test
    void anOrderThatIsGoneLeavesNoFigure() {
        sample.book("999.00 5 1000.00 1", "998.50 7 1000.50 1");
        ladder.working(Side.BUY, "1", "998.50");
        sample.change(1, Side.BUY, "999.00", "4");
        assertEquals("≤7.00", at(Extra.QUEUE, "998.50"));
        sample.desk.onOrderEvent(new OrderEvent.Canceled(OrderId.of(1, 1), 0, ""));
        assertEquals("", at(Extra.QUEUE, "998.50"));
    }

    private static List<Extra> shown(double width, Set<Extra> wanted) {
        List<Extra> shown = new ArrayList<>();
        for (Slot slot : Columns.of(width, 60, wanted, 7).extras()) shown.add(slot.extra());
        return shown;
    }

    @Test
    void whereThereIsNoRoomTheLastGiveWayFirst() {
        Set<Extra> all = EnumSet.allOf(Extra.class);
        assertEquals(List.of(), shown(310, all));
        assertEquals(List.of(Extra.TRADES), shown(335, all));
        assertEquals(List.of(Extra.TRADES, Extra.QUEUE), shown(395, all));
        assertEquals(List.of(Extra.TRADES, Extra.QUEUE, Extra.FILLS), shown(455, all));
        assertEquals(List.of(Extra.values()), shown(520, all));
        assertEquals(List.of(Extra.PROFIT), shown(355, EnumSet.of(Extra.PROFIT)));
    }

    @Test
    void theTradesStandLeftOfAllTheOthersRightOfAllAndThePriceBetween() {
        Columns columns = Columns.of(520, 60, EnumSet.allOf(Extra.class), 7);
        double left = columns.extras().getFirst().right();
        assertEquals(left, columns.buys());
        assertEquals(columns.end(), columns.extras().get(1).left());
        assertEquals(520, columns.extras().getLast().right());
        double middle = (columns.price() + columns.ask()) / 2;
        assertEquals((columns.buys() + columns.end()) / 2, middle, 1);
        assertEquals(columns.bid() - columns.buys(), columns.end() - columns.sells(), 1);
    }

    @Test
    void withoutThemNothingIsOtherwiseThanBefore() {
        Columns columns = Columns.of(310, 62);
        assertEquals(0, columns.buys());
        assertEquals(310, columns.end());
        assertEquals(price("0.69"), (long) columns.bid());
    }
}
