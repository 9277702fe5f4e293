package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static tradewind.engine.gate.TestView.BTC;
import static tradewind.engine.gate.TestView.INSTRUMENTS;
import static tradewind.engine.gate.TestView.SECOND;
import static tradewind.engine.gate.TestView.btc;
import static tradewind.engine.gate.TestView.buy;
import static tradewind.engine.gate.TestView.limit;
import static tradewind.engine.gate.TestView.limits;
import static tradewind.engine.gate.TestView.sell;
import static tradewind.engine.gate.TestView.wide;
import static tradewind.engine.gate.TestView.wideAccount;
import static tradewind.engine.gate.Verdicts.passes;
import static tradewind.engine.gate.Verdicts.refuses;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// A change of a working order.
class GateReplaceTest {
    private final TestView view = new TestView();
    private final Gate gate = new Gate(INSTRUMENTS, List.of(wide()), wideAccount());
    private final Order working = buy("10", "100");

    GateReplaceTest() {
        view.openBuy = btc("10");
    }

    private Verdict to(String quantity, String limit) {
        return gate.judgeReplace(working, 0, working.with(BTC.quantity(quantity), limit(limit)), view);
    }

    @Test
    void lessQuantityPassesInEveryState() {
        view.state = TradingState.HALTED;
        view.quoteTime = 0;
        view.messages = 99;
        gate.limits(0, Limits.NONE);
        passes(to("9.99999", "100"));
        passes(to("10", "100"));
    }

    @Test
    void aLimitFurtherFromTheMarketPassesInEveryState() {
        view.state = TradingState.HALTED;
        passes(to("10", "99.95"));
        Order sell = sell("10", "100");
        passes(gate.judgeReplace(sell, 0, sell.with(BTC.quantity("10"), limit("100.05")), view));
    }

    @Test
    void aMalformedChangeIsRefusedEvenIfItLowers() {
        refuses(CheckCode.OFF_TICK, to("10", "99.96"));
        refuses(CheckCode.OFF_LOT, to("9.00000001", "100"));
        refuses(CheckCode.PRICE_INVALID, to("10", "0"));
    }

    @Test
    void refusesAQuantityThatLeavesNothingToFill() {
        Order changed = working.with(BTC.quantity("4"), working.terms());
        refuses("QUANTITY_INVALID: quantity=4.00 filled=4.00", gate.judgeReplace(working, btc("4"), changed, view));
        passes(gate.judgeReplace(working, btc("3.99999"), changed, view));
    }

    @Test
    void moreQuantityOrABetterPriceIsRefusedWhileHalted() {
        view.state = TradingState.HALTED;
        refuses("KILL_STATE: state=HALTED position=0.00 open=10.00 order=1.00", to("11", "100"));
        refuses(CheckCode.KILL_STATE, to("10", "100.05"));
        refuses(CheckCode.KILL_STATE, to("9", "100.05"));
    }

    @Test
    void otherTermsAreJudgedLikeANewOrder() {
        view.state = TradingState.HALTED;
        Order market = working.with(working.quantity(), Terms.MARKET);
        refuses(CheckCode.KILL_STATE, gate.judgeReplace(working, 0, market, view));
        view.state = TradingState.ACTIVE;
        view.ask = 0;
        refuses(CheckCode.REFERENCE_MISSING, gate.judgeReplace(working, 0, market, view));
    }

    @Test
    void thePriceCollarHoldsForABetterPrice() {
        passes(to("10", "105"));
        refuses(CheckCode.PRICE_COLLAR, to("10", "105.05"));
    }

    @Test
    void onlyTheIncreaseCountsAgainstThePositionLimit() {
        gate.limits(0, limits(btc("100"), wide().maxNotional(), btc("12")));
        passes(to("12", "100"));
        refuses("MAX_POSITION: position=0.00 open=10.00 order=2.00001 limit=12.00", to("12.00001", "100"));
    }

    @Test
    void aBetterPriceAloneIsNoPositionMatter() {
        gate.limits(0, limits(btc("100"), wide().maxNotional(), btc("5")));
        passes(to("10", "100.05"));
    }

    @Test
    void sizeAndValueAreJudgedWhole() {
        gate.limits(0, limits(btc("11"), wide().maxNotional(), btc("100")));
        passes(to("11", "100"));
        refuses(CheckCode.MAX_QUANTITY, to("11.00001", "100"));
        gate.limits(0, limits(btc("100"), BTC.notional(100_05, btc("10")), btc("100")));
        passes(to("10", "100.05"));
        refuses(CheckCode.MAX_NOTIONAL, to("10", "100.10"));
    }

    @Test
    void changesThatRaiseCountAsMessagesButAreNoDuplicates() {
        Limits l = wide();
        gate.limits(
                0, new Limits(l.maxQuantity(), l.maxNotional(), 500, l.maxPosition(), l.staleAfter(), 5, 10 * SECOND));
        view.lastSent = view.now;
        passes(to("11", "100"));
        view.messages = 5;
        refuses(CheckCode.MESSAGE_RATE, to("11", "100"));
    }

    @Test
    void reducingLetsARaiseThroughThatStillOnlyReduces() {
        view.state = TradingState.REDUCING;
        view.net = -btc("12");
        passes(to("12", "100"));
        refuses(CheckCode.KILL_STATE, to("12.00001", "100"));
    }

    @Test
    void aChangeKeepsIdAndSide() {
        Order other = TestView.order(Side.SELL, "10", limit("100"));
        assertThrows(IllegalArgumentException.class, () -> gate.judgeReplace(working, 0, other, view));
        Order same = new Order(
                new OrderId(working.id().value() + 1),
                working.instrument(),
                working.side(),
                working.quantity(),
                working.terms(),
                working.timeInForce(),
                working.source(),
                working.handling());
        assertThrows(IllegalArgumentException.class, () -> gate.judgeReplace(working, 0, same, view));
    }
}
