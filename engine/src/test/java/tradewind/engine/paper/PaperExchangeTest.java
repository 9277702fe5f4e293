package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.orders.Liquidity.MAKER;
import static tradewind.engine.orders.Liquidity.TAKER;
import static tradewind.engine.paper.PaperDesk.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.OpenGate;
import tradewind.engine.gate.Passed;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;

/// Time, fees, ids and the report of what is open.
class PaperExchangeTest {
    private static final PaperOptions FAR = PaperOptions.DEFAULT.withLatency(20, 30, 0);

    private static PaperDesk desk(PaperOptions options) {
        PaperDesk desk = new PaperDesk(options);
        desk.quote("99.90", "3.00", "100.00", "2.00");
        return desk;
    }

    @Test
    void anOrderTradesAtWhatTheMarketIsWhenItArrives() {
        PaperDesk desk = desk(FAR);
        desk.buy("1.00", Terms.MARKET);
        desk.pass(19);
        desk.quote("100.90", "3.00", "101.00", "2.00");
        desk.pass(30);
        assertEquals(List.of(), desk.news());
        desk.pass(1);
        assertEquals(List.of("1 accepted", "1 filled 1.00 @ 101.00 TAKER"), desk.news());
    }

    @Test
    void reportsCarryTheTimeTheyReachTheDesk() {
        PaperDesk desk = desk(FAR);
        desk.buy("1.00", Terms.MARKET);
        desk.pass(1_000);
        assertEquals(
                List.of(PaperDesk.START + 50, PaperDesk.START + 50),
                desk.reports.stream().map(OrderEvent::at).toList());
    }

    @Test
    void theNextTimerIsTheNextThingDue() {
        PaperDesk desk = desk(FAR);
        assertEquals(Long.MAX_VALUE, desk.exchange.nextTimer());
        desk.buy("1.00", limit("99.00"));
        assertEquals(PaperDesk.START + 20, desk.exchange.nextTimer());
        desk.pass(20);
        assertEquals(PaperDesk.START + 50, desk.exchange.nextTimer());
        desk.pass(30);
        assertEquals(Long.MAX_VALUE, desk.exchange.nextTimer());
        desk.exchange.cancelWorking();
        assertEquals(desk.now(), desk.exchange.nextTimer());
    }

    @Test
    void jitterStaysWithinItsBoundAndNothingOvertakes() {
        PaperDesk desk = desk(PaperOptions.DEFAULT.withLatency(1_000, 0, 500));
        for (int i = 0; i < 200; i++) {
            desk.buy("1.00", limit("90.00"));
            desk.pass(1);
        }
        desk.pass(10_000);
        for (int i = 0; i < 200; i++) {
            OrderEvent report = desk.reports.get(i);
            long delay = report.at() - PaperDesk.START - i;
            assertEquals(i + 1, report.order().counter());
            assertTrue(delay >= 1_000 && delay <= 2_000, () -> "delay " + delay);
        }
    }

    @Test
    void marketDataThatSkipsWhatWasDueIsABug() {
        PaperDesk desk = desk(FAR);
        desk.buy("1.00", Terms.MARKET);
        assertThrows(IllegalStateException.class, () -> desk.exchange.onTrade(0, PaperDesk.START + 21, 10_000, 1, 0));
    }

    @Test
    void anOrderIsSentOnce() {
        PaperDesk desk = desk(FAR);
        OrderId id = desk.buy("1.00", Terms.MARKET);
        Passed again = OpenGate.pass(desk.state(id).order());
        assertThrows(IllegalArgumentException.class, () -> desk.exchange.send(again));
    }

    @Test
    void takersAndMakersPayTheirRateRoundedHalfToEven() {
        PaperDesk desk = desk(PaperDesk.AT_ONCE.withRates(-5, 2_500));
        desk.buy("0.33", Terms.MARKET);
        desk.buy("0.01", limit("99.90"));
        desk.trade("99.00", "0.01");
        List<OrderEvent.Filled> fills = desk.reports.stream()
                .filter(OrderEvent.Filled.class::isInstance)
                .map(OrderEvent.Filled.class::cast)
                .toList();
        // 33.00 USD at 25 bp, and a rebate of 0.05 bp on 0.9990 USD, 0.000004995: nothing in the fourth decimal
        assertEquals(Currency.USD.money("0.0825"), fills.get(0).fee());
        assertEquals(Currency.USD.money("0.0000"), fills.get(1).fee());
    }

    @Test
    void theFeeForATicketIsTheFeeOfTheFill() {
        PaperDesk desk = desk(PaperOptions.DEFAULT);
        assertEquals(Currency.USD.money("0.2000"), desk.exchange.feeFor(Currency.USD.money("100.0000"), TAKER));
        assertEquals(Currency.USD.money("0.1000"), desk.exchange.feeFor(Currency.USD.money("100.0000"), MAKER));
        // 0.0002 × 0.25 % is half of the last decimal: to even, down; 0.0006 is one and a half: to even, up
        PaperOptions odd = PaperOptions.DEFAULT.withRates(0, 250_000);
        assertEquals(0, odd.fee(2, TAKER));
        assertEquals(2, odd.fee(6, TAKER));
        assertEquals(-2, PaperOptions.DEFAULT.withRates(-250_000, 0).fee(6, MAKER));
    }

    @Test
    void idsAreMadeOfTheOrdersOwn() {
        PaperDesk desk = desk(PaperDesk.AT_ONCE);
        desk.buy("2.50", Terms.MARKET);
        desk.quote("99.90", "3.00", "100.00", "2.00");
        assertEquals("V-T1-1", ((OrderEvent.Accepted) desk.reports.get(0)).venueOrderId());
        assertEquals("T1-1/200", ((OrderEvent.Filled) desk.reports.get(1)).execId());
        assertEquals("T1-1/250", ((OrderEvent.Filled) desk.reports.get(2)).execId());
    }

    @Test
    void openOrdersAreWhatTheVenueHas() {
        PaperDesk desk = desk(PaperDesk.AT_ONCE);
        OrderId stays = desk.buy("2.50", limit("100.00"));
        desk.cancel(desk.buy("1.00", limit("99.00")));
        assertEquals(List.of(desk.state(stays)), desk.exchange.openOrders());
    }
}
