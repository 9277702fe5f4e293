package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.gate.TestView.INSTRUMENTS;
import static tradewind.engine.gate.TestView.btc;
import static tradewind.engine.gate.TestView.order;
import static tradewind.engine.gate.Verdicts.passes;
import static tradewind.engine.gate.Verdicts.refuses;

import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// The way out of a position, for flatten and kill.
class GateExitTest {
    private final TestView view = new TestView();
    private final Gate gate = new Gate(INSTRUMENTS);

    private Verdict exit(Side side, String quantity) {
        return gate.judgeExit(order(side, quantity, Terms.MARKET), view);
    }

    @Test
    void passesWhileHaltedWithoutMarketDataOrLimits() {
        view.state = TradingState.HALTED;
        view.bid = 0;
        view.ask = 0;
        view.last = 0;
        view.quoteTime = 0;
        view.messages = 1_000;
        view.lastSent = view.now;
        view.net = btc("3");
        passes(exit(Side.SELL, "3"));
        view.net = -btc("3");
        passes(exit(Side.BUY, "3"));
    }

    @Test
    void neverGoesThroughFlat() {
        view.net = btc("3");
        refuses("NOT_REDUCING: position=3.00 open=0.00 order=3.00001", exit(Side.SELL, "3.00001"));
    }

    @Test
    void neverAddsToThePositionAndNeverOpensOne() {
        view.net = btc("3");
        refuses(CheckCode.NOT_REDUCING, exit(Side.BUY, "1"));
        view.net = 0;
        refuses(CheckCode.NOT_REDUCING, exit(Side.BUY, "1"));
        refuses(CheckCode.NOT_REDUCING, exit(Side.SELL, "1"));
    }

    @Test
    void countsWhatIsOpenInItsDirectionSoThatASecondFlattenCannotTurnThePosition() {
        view.net = btc("3");
        passes(exit(Side.SELL, "3"));
        view.openSell = btc("3");
        refuses(CheckCode.NOT_REDUCING, exit(Side.SELL, "3"));
        view.openSell = btc("1");
        passes(exit(Side.SELL, "2"));
        refuses(CheckCode.NOT_REDUCING, exit(Side.SELL, "2.00001"));
    }

    @Test
    void mustBeWellFormed() {
        view.net = btc("3");
        refuses(CheckCode.OFF_LOT, exit(Side.SELL, "2.00000001"));
    }

    @Test
    void theMostAnExitMayBeIsWhatIsNotCoveredYetInWholeLots() {
        assertEquals(0, gate.exitQuantity(0, view));
        view.net = btc("3.00001999");
        view.openBuy = btc("7");
        assertEquals(btc("3.00001"), gate.exitQuantity(0, view));
        view.openSell = btc("1");
        assertEquals(btc("2.00001"), gate.exitQuantity(0, view));
        view.openSell = btc("5");
        assertEquals(0, gate.exitQuantity(0, view));
        view.net = -btc("8");
        assertEquals(btc("1"), gate.exitQuantity(0, view));
    }

    @Test
    void theMostAnExitMayBePasses() {
        view.net = -btc("8");
        view.openBuy = btc("2.5");
        passes(exit(Side.BUY, TestView.BTC.quantity(gate.exitQuantity(0, view)).toString()));
    }
}
