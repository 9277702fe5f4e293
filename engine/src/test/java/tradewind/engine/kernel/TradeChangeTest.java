package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;

/// Trades the venue takes back or changes after they were booked (fault 27). One buy of 2.00, filled at 100.00.
class TradeChangeTest {
    private static final String BEFORE = "100000";
    private static final OrderId ID = OrderId.of(1, 1);

    private final TestKernel desk = new TestKernel(new ScriptedGateway()).quoted();
    private OrderEvent.Filled trade = desk.fill(ID, "x1", "2.00", "100.00");

    @BeforeEach
    void filled() {
        desk.working("2.00", "100.00");
        trade = desk.fill(ID, "x1", "2.00", "100.00");
        desk.report(trade);
    }

    private void takeBack() {
        desk.report(new OrderEvent.TradeCanceled(ID, desk.now, trade));
    }

    private void change(String quantity, String price) {
        desk.report(new OrderEvent.TradeCorrected(
                ID, desk.now, trade, BTC.quantity(quantity), BTC.price(price), Currency.USD.money("0.0100")));
    }

    private void stands(long position, String cash) {
        assertEquals(position, desk.kernel.netQuantity(0));
        assertEquals(position, desk.out.state.ledger().netQuantity(0), "what is journaled says the same");
        assertEquals(Currency.USD.money(cash), desk.out.state.ledger().cash(Currency.USD));
    }

    @Test
    void aTradeTakenBackLeavesNothingOfItselfAndTheOrderLacksItAgain() {
        stands(200, "99799.9900");
        takeBack();
        stands(0, BEFORE);
        assertEquals(OrdStatus.NEW, desk.status(ID));
        assertEquals(200, desk.kernel.openBuyQuantity(0));
        assertEquals(List.of("Trade x1 was taken back; its reversal is booked."), desk.out.alarms());
    }

    @Test
    void whatIsTakenBackTwiceIsReversedOnce() {
        takeBack();
        takeBack();
        stands(0, BEFORE);
        assertTrue(desk.out.log(Level.WARN).getLast().contains("took back trade x1, which is not booked here"));
    }

    @Test
    void aTradeTakenBackDoesNotCountWhenItIsReportedAgain() {
        takeBack();
        desk.report(trade);
        stands(0, BEFORE);
    }

    @Test
    void aTradeThatIsChangedIsBookedAsItStandsNow() {
        change("1.00", "101.00");
        stands(100, "99898.9900");
        assertEquals(OrdStatus.PARTIALLY_FILLED, desk.status(ID));
        assertEquals(List.of("Trade x1 was changed; the difference is booked."), desk.out.alarms());
    }

    @Test
    void aChangedTradeThatIsTakenBackIsReversedAsItStood() {
        change("1.00", "101.00");
        takeBack();
        stands(0, BEFORE);
    }

    @Test
    void aChangeOfATradeNobodyBookedIsOnlyTold() {
        trade = desk.fill(ID, "x9", "2.00", "100.00");
        change("1.00", "101.00");
        stands(200, "99799.9900");
        assertTrue(desk.out.log(Level.WARN).getLast().contains("changed trade x9, which is not booked here"));
    }
}
