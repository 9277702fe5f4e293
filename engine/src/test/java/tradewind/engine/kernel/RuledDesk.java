package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.WIDE_ACCOUNT;

import java.util.function.Consumer;
import tradewind.engine.gate.LimitsDraft;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.Side;

/// A desk whose limits of the account are what the test says.
abstract class RuledDesk {
    final ScriptedGateway venue = new ScriptedGateway();
    final TestKernel desk = new TestKernel(venue).quoted();

    void limits(Consumer<LimitsDraft> change) {
        LimitsDraft draft = LimitsDraft.of(WIDE_ACCOUNT);
        change.accept(draft);
        assertInstanceOf(Outcome.Done.class, desk.accept(new Command.ChangeAccountLimits(draft.limits())));
    }

    static long usd(String amount) {
        return Currency.USD.money(amount).units();
    }

    String denied(Command command) {
        return ((Outcome.Denied) desk.accept(command)).denial().toString();
    }

    Command.Submit buying(String quantity, String price) {
        return TestKernel.order(Side.BUY, BTC, quantity, TestKernel.limit(price));
    }

    void price(long price) {
        desk.kernel.onTrade(0, desk.now, price, 100, 1);
        desk.quote(0, price - 10, price + 10);
    }
}
