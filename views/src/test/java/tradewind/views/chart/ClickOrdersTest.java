package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.chart.SampleDesk.BTC;
import static tradewind.views.chart.SampleDesk.limit;
import static tradewind.views.chart.SampleDesk.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.OrderOffer;
import tradewind.engine.Ticket;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.working.ClickedOrder;

/// The bid is 999.90, the ask 1,000.10.
class ClickOrdersTest {
    private final SampleDesk desk = new SampleDesk();
    private final RecordingOrders orders = new RecordingOrders();
    private final List<String> said = new ArrayList<>();
    private final ClickOrders clicks = clicks(BTC);

    private ClickOrders clicks(Instrument instrument) {
        return new ClickOrders(instrument, desk.quotes, orders, Runnable::run, said::add);
    }

    @BeforeEach
    void market() {
        desk.quotes.trade(0, SampleDesk.MIDNIGHT, 100_000, 1);
        quote(99_990, 100_010);
    }

    private void quote(long bid, long ask) {
        desk.quotes.quote(0, SampleDesk.MIDNIGHT, bid, 1, ask, 1, false);
    }

    private void click(Side side, double level) {
        clicks.press(side, level, 1);
        clicks.release();
    }

    private List<Object> terms() {
        return orders.tickets.stream()
                .map(Ticket::terms)
                .map(Object.class::cast)
                .toList();
    }

    @Test
    void isDisarmedAtFirstAndThenAClickDoesNothing() {
        assertFalse(clicks.armedProperty().get());
        click(Side.BUY, 99_000);
        click(Side.SELL, 101_000);
        assertEquals(List.of(), orders.tickets);
        assertEquals(List.of(), said);
        assertFalse(clicks.offer(true));
        assertFalse(clicks.offering());
    }

    @Test
    void armedAClickSendsOneOrderOfTheUsualSizeThroughTheGate() {
        clicks.armedProperty().set(true);
        click(Side.BUY, 99_000);
        clicks.release();
        assertEquals(
                List.of(new Ticket(
                        BTC,
                        Side.BUY,
                        BTC.quantity(BTC.defaultQuantity()),
                        limit("990.00"),
                        TimeInForce.DAY,
                        OrderSource.CHART)),
                orders.tickets);
        orders.answers.getFirst().complete(new Answer.Sent(OrderId.of(1, 1)));
        assertEquals(List.of(), said);
    }

    @Test
    void aBuyUpToTheAskIsALimitAndAboveItAStop() {
        clicks.armedProperty().set(true);
        click(Side.BUY, 100_010);
        click(Side.BUY, 100_011);
        assertEquals(List.of(limit("1000.10"), stop("1000.11")), terms());
    }

    @Test
    void aSellDownToTheBidIsALimitAndBelowItAStop() {
        clicks.armedProperty().set(true);
        click(Side.SELL, 99_990);
        click(Side.SELL, 99_989);
        assertEquals(List.of(limit("999.90"), stop("999.89")), terms());
        assertTrue(orders.tickets.stream().allMatch(ticket -> ticket.side() == Side.SELL));
    }

    @Test
    void thePriceGoesToTheNearestTick() {
        Instrument coarse =
                new Instrument(0, BTC.id(), BTC.name(), BTC.base(), BTC.quote(), 2, 50, 8, 1, BTC.defaultQuantity());
        ClickOrders far = clicks(coarse);
        far.armedProperty().set(true);
        far.press(Side.BUY, 98_974.9, 1);
        far.release();
        far.press(Side.BUY, 98_975.1, 1);
        far.release();
        assertEquals(List.of(limit("989.50"), limit("990.00")), terms());
    }

    @Test
    void thereIsNoOrderAtOrBelowZero() {
        clicks.armedProperty().set(true);
        click(Side.BUY, 0.4);
        click(Side.BUY, -500);
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void whatIsSentHasThePriceThatWasPressed() {
        clicks.armedProperty().set(true);
        clicks.press(Side.BUY, 99_000, 1);
        quote(99_500, 99_520);
        clicks.release();
        assertEquals(List.of(limit("990.00")), terms());
    }

    @Test
    void aMarketThatWentThroughThePriceMakesItNoOrder() {
        clicks.armedProperty().set(true);
        clicks.press(Side.BUY, 99_000, 1);
        quote(98_900, 98_920);
        clicks.release();
        clicks.press(Side.SELL, 98_000, 1);
        quote(97_900, 97_920);
        clicks.release();
        assertEquals(List.of(), orders.tickets);
        String through = "Nothing sent: the market went through the price.";
        assertEquals(List.of(through, through), said);
    }

    @Test
    void withoutBidAndAskNothingIsSent() {
        SampleDesk quiet = new SampleDesk();
        quiet.quotes.trade(0, SampleDesk.MIDNIGHT, 100_000, 1);
        ClickOrders silent = new ClickOrders(BTC, quiet.quotes, orders, Runnable::run, said::add);
        silent.armedProperty().set(true);
        silent.press(Side.BUY, 99_000, 1);
        silent.release();
        assertEquals(List.of(), orders.tickets);
        assertEquals(List.of("Nothing sent: no bid and ask."), said);
        assertEquals(List.of(), silent.choices(99_000));
    }

    @Test
    void aQuoteThatIsGoneAtTheReleaseSendsNothing() {
        clicks.armedProperty().set(true);
        clicks.press(Side.SELL, 101_000, 1);
        quote(0, 0);
        clicks.release();
        assertEquals(List.of(), orders.tickets);
        assertEquals(List.of("Nothing sent: no bid and ask."), said);
    }

    @Test
    void whatTheGateRefusesIsSaid() {
        clicks.armedProperty().set(true);
        click(Side.BUY, 99_000);
        Denial stale = new Denial("REFERENCE_STALE", "age=12.0 limit=5.0");
        orders.answers.getFirst().complete(new Answer.Refused(OrderId.of(1, 1), stale));
        assertEquals(List.of("Not sent: REFERENCE_STALE: age=12.0 limit=5.0"), said);
    }

    @Test
    void whatTheGateWouldRefuseIsKnownBeforeTheClick() {
        clicks.armedProperty().set(true);
        ClickedOrder buy = clicks.choices(99_000).getFirst();
        assertEquals(Optional.empty(), clicks.caution(buy));
        orders.refusal = Optional.of(new Denial("REFERENCE_STALE", "age=12.0 limit=5.0"));
        assertEquals(Optional.of("Not sent: REFERENCE_STALE: age=12.0 limit=5.0"), clicks.caution(buy));
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void noAnswerSendsTheTraderToTheBlotter() {
        clicks.armedProperty().set(true);
        click(Side.BUY, 99_000);
        orders.answers.getFirst().completeExceptionally(new IllegalStateException("gone"));
        assertEquals(List.of("No answer. Check the blotter before sending again."), said);
    }

    @Test
    void theSecondPressOfADoubleClickIsNoOrder() {
        clicks.armedProperty().set(true);
        click(Side.BUY, 99_000);
        clicks.press(Side.BUY, 99_000, 2);
        clicks.release();
        assertEquals(1, orders.tickets.size());
        assertEquals(List.of("Double click: the second click sends nothing."), said);
        click(Side.BUY, 99_000);
        assertEquals(2, orders.tickets.size());
    }

    @Test
    void thePressBeforeIsGivenUpByOneThatIsNoOrder() {
        clicks.armedProperty().set(true);
        clicks.press(Side.BUY, 99_000, 1);
        clicks.press(Side.BUY, 99_000, 2);
        clicks.release();
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void disarmingBetweenPressAndReleaseGivesUp() {
        clicks.armedProperty().set(true);
        clicks.press(Side.BUY, 99_000, 1);
        clicks.armedProperty().set(false);
        clicks.armedProperty().set(true);
        clicks.release();
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void whatWasPressedDisarmedIsNotSentOnceArmed() {
        clicks.press(Side.BUY, 99_000, 1);
        clicks.armedProperty().set(true);
        clicks.release();
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void aTypeTheVenueDoesNotTakeIsNotSent() {
        orders.offer = new OrderOffer(
                Map.of(OrdType.LIMIT, OrderOffer.Where.AT_VENUE),
                Map.of(TimeInForce.GTC, OrderOffer.Where.AT_VENUE),
                Set.of(),
                false,
                false,
                false);
        clicks.armedProperty().set(true);
        click(Side.BUY, 101_000);
        assertEquals(List.of(), orders.tickets);
        assertEquals(List.of("Nothing sent: no Stop orders here"), said);
        click(Side.BUY, 99_000);
        assertEquals(TimeInForce.GTC, orders.tickets.getFirst().timeInForce());
    }

    @Test
    void theKeyLetGoBeforeTheButtonGivesUp() {
        clicks.armedProperty().set(true);
        clicks.press(Side.BUY, 99_000, 1);
        clicks.letGo();
        clicks.release();
        assertEquals(List.of(), orders.tickets);
        assertEquals(List.of("Nothing sent: the key was let go before the button."), said);
    }

    @Test
    void theKeyLetGoWithNothingPressedIsNotSpokenOf() {
        clicks.armedProperty().set(true);
        clicks.letGo();
        assertEquals(List.of(), said);
    }

    @Test
    void bothButtonsAreShownBeforeTheClickAndOneWhileItIsDown() {
        clicks.armedProperty().set(true);
        assertTrue(clicks.offer(true));
        assertEquals(
                List.of("BUY LMT 1.00 at 990.00", "SELL STP 1.00 at 990.00"),
                clicks.choices(99_000).stream().map(ClickedOrder::words).toList());
        clicks.press(Side.SELL, 99_000, 1);
        assertEquals(
                List.of("SELL STP 1.00 at 990.00"),
                clicks.choices(98_000).stream().map(ClickedOrder::words).toList());
    }

    @Test
    void whatTheMarketWouldTakeAtOnceIsSaidBeforeTheClick() {
        List<ClickedOrder> atAsk = clicks.choices(100_010);
        assertEquals(Optional.of("fills at once"), clicks.caution(atAsk.getFirst()));
        assertEquals(Optional.empty(), clicks.caution(atAsk.getLast()));
        quote(99_700, 99_720);
        assertEquals(
                Optional.of("triggers now"),
                clicks.caution(clicks.choices(99_900).getFirst()));
    }

    @Test
    void whatTheTicketWouldAskAboutGoesThere() {
        Instrument dear = new Instrument(
                0, BTC.id(), BTC.name(), Currency.BTC, Currency.USD, 2, 1, 8, 1, 200 * BTC.defaultQuantity());
        List<ClickedOrder> ticket = new ArrayList<>();
        ClickOrders large = clicks(dear);
        large.armedProperty().set(true);
        ClickedOrder order = large.choices(99_000).getFirst();
        assertEquals(Optional.of("unusually large: to the ticket"), large.caution(order));
        large.press(Side.BUY, 99_000, 1);
        large.release();
        large.setTicket(ticket::add);
        large.press(Side.BUY, 99_000, 1);
        large.release();
        assertEquals(List.of(), orders.tickets);
        assertEquals(List.of(order), ticket);
        String what = "BUY LMT 200.00 at 990.00 is unusually large.";
        assertEquals(List.of("Nothing sent: " + what, "On the ticket, not sent: " + what), said);
    }

    @Test
    void theChartThatIsGoneIsDisarmed() {
        ChartViewModel model = new ChartViewModel(BTC, desk.desk, orders, Runnable::run, Runnable::run);
        model.clicks().armedProperty().set(true);
        model.clicks().press(Side.BUY, 99_000, 1);
        model.dispose();
        model.clicks().release();
        assertFalse(model.clicks().armedProperty().get());
        assertEquals(List.of(), orders.tickets);
    }

    @Test
    void aQuoteIsNewsWhileAnOrderIsOffered() {
        ChartViewModel model = new ChartViewModel(BTC, desk.desk, orders, Runnable::run, Runnable::run);
        model.poll();
        quote(99_980, 100_000);
        assertFalse(model.poll());
        model.clicks().armedProperty().set(true);
        model.clicks().offer(true);
        quote(99_970, 100_000);
        assertTrue(model.poll());
    }
}
