package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.AccountView;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.HomeValue;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// The sums of the account against the same sums worked out from nothing.
class AccountSumsTest {
    private static final Instruments ALL = new Instruments(List.of(
            of(0, "BTC/USD", Currency.BTC, Currency.USD),
            of(1, "ETH/BTC", Currency.ETH, Currency.BTC),
            of(2, "ETH/USD", Currency.ETH, Currency.USD),
            of(3, "BTC/EUR", Currency.BTC, new Currency("EUR", 4))));
    private static final List<Money> CASH = List.of(Currency.USD.money("100000"));

    private final Recorded out = new Recorded(ALL, CASH);
    private final ExposureBoard board = new ExposureBoard(ALL.size());
    private final Kernel kernel = kernel(new KernelState(ALL, CASH), 1);
    private final HomeValue values = new HomeValue(ALL, Currency.USD);
    private final long[] last = new long[ALL.size()];
    private long now = TestKernel.START;
    private int execs;

    private static Instrument of(int index, String symbol, Currency base, Currency quote) {
        return new Instrument(index, new InstrumentId(symbol, "Test"), symbol, base, quote, 2, 1, 2, 1, 1);
    }

    private Kernel kernel(KernelState state, long epoch) {
        List<Limits> wide = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) wide.add(TestKernel.WIDE);
        return new Kernel(
                new KernelSetup(
                        ALL,
                        epoch,
                        new Gate(ALL, wide, TestKernel.WIDE_ACCOUNT),
                        new ScriptedGateway(),
                        new QuoteBoard(ALL.size()),
                        new BarBoard(ALL.size()),
                        board),
                state,
                out);
    }

    private void price(int instrument, long price) {
        last[instrument] = price;
        kernel.onTrade(instrument, now, price, 100, 1);
    }

    private void buy(int i, long quantity, long price) {
        Instrument instrument = ALL.get(i);
        Outcome outcome = kernel.accept(
                now,
                new Command.Submit(
                        instrument,
                        Side.BUY,
                        instrument.quantity(quantity),
                        new Terms.Limit(instrument.price(price)),
                        TimeInForce.GTC,
                        OrderSource.MANUAL));
        fill(TestKernel.sent(outcome), i, quantity, price);
    }

    private void fill(tradewind.engine.orders.OrderId id, int i, long quantity, long price) {
        Instrument instrument = ALL.get(i);
        kernel.onReport(
                now,
                new OrderEvent.Filled(
                        id,
                        now,
                        "x" + execs++,
                        instrument.quantity(quantity),
                        instrument.price(price),
                        instrument.quote().money(7),
                        Liquidity.TAKER));
    }

    private static long usd(String amount) {
        return Currency.USD.money(amount).units();
    }

    @Test
    void convertsWhatIsQuotedInAnotherCurrencyAtItsRate() {
        price(0, 1_000_00);
        price(1, 5);
        buy(1, 2_00, 5);
        AccountView account = kernel.account();
        assertEquals(usd("100"), account.grossExposure());
        price(0, 2_000_00);
        assertEquals(usd("200"), account.longExposure());
        // the fee of 0.00000007 BTC is 0.00014 USD
        assertEquals(usd("99999.9999"), account.equity());
        price(1, 6);
        assertEquals(usd("240"), account.grossExposure());
        assertEquals(usd("100039.9999"), account.equity());
    }

    @Test
    void withoutARateThereIsNoValueAndNothingMoreIsSent() {
        price(3, 800_00);
        Instrument euro = ALL.get(3);
        var denied = (Outcome.Denied) kernel.accept(
                now,
                new Command.Submit(
                        euro, Side.BUY, euro.quantity(1), Terms.MARKET, TimeInForce.GTC, OrderSource.MANUAL));
        assertEquals("REFERENCE_MISSING", denied.denial().code());
        kernel.onQuote(3, now, 799_00, 10, 801_00, 10, true);
        denied = (Outcome.Denied) kernel.accept(
                now,
                new Command.Submit(
                        euro, Side.BUY, euro.quantity(1), Terms.MARKET, TimeInForce.GTC, OrderSource.MANUAL));
        assertEquals(
                "VALUE_UNKNOWN: instrument=BTC/EUR quote=EUR home=USD",
                denied.denial().toString());
        assertEquals(-1, kernel.account().unvalued());
    }

    @Test
    void aPositionWithoutAPriceAfterARestartIsNamedUntilItHasOne() {
        price(2, 50_00);
        buy(2, 1_00, 50_00);
        Kernel next = kernel(out.readBack(ALL, CASH), 2);
        assertEquals(2, next.account().unvalued());
        assertEquals(0, next.account().grossExposure());
        next.onTrade(2, now, 60_00, 1, 1);
        assertEquals(-1, next.account().unvalued());
        assertEquals(usd("60"), next.account().grossExposure());
        assertEquals(usd("100009.9993"), next.account().equity());
        assertEquals(1, next.account().messagesToday());
        assertEquals(1, next.account().fillsToday());
    }

    @Test
    void theDayBeginsWithTheEquityAtItsFirstMomentAlsoAfterARestart() {
        price(2, 50_00);
        buy(2, 1_00, 50_00);
        price(2, 70_00);
        now += 24 * 3600 * TestKernel.SECOND;
        price(2, 40_00);
        assertEquals(usd("100019.9993"), kernel.account().dayStartEquity());
        assertEquals(0, kernel.account().messagesToday());
        Kernel next = kernel(out.readBack(ALL, CASH), 2);
        assertEquals(usd("100019.9993"), next.account().dayStartEquity());
        assertEquals(0, next.account().fillsToday());
    }

    @Test
    void staysEqualToTheSumsWorkedOutFromNothing() {
        for (long seed = 1; seed <= 60; seed++) new AccountSumsTest().randomDay(seed);
    }

    private void randomDay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) price(i, 100 + random.nextInt(50_000));
        for (int step = 0; step < 150; step++) {
            now += random.nextLong(2 * TestKernel.SECOND);
            int i = random.nextInt(3);
            switch (random.nextInt(4)) {
                case 0 -> submit(random, i);
                case 1 -> fillSome(random);
                default -> price(i, Math.max(50, last[i] + random.nextInt(201) - 100));
            }
            if (random.nextInt(3) == 0) check("seed " + seed + " step " + step);
        }
        check("seed " + seed);
        shown(seed);
    }

    private void submit(Random random, int i) {
        Instrument instrument = ALL.get(i);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = Math.max(1, last[i] - side.sign() * (1 + random.nextInt(20)));
        kernel.accept(
                now,
                new Command.Submit(
                        instrument,
                        side,
                        instrument.quantity(1 + random.nextInt(500)),
                        new Terms.Limit(instrument.price(price)),
                        TimeInForce.GTC,
                        OrderSource.MANUAL));
    }

    private void fillSome(Random random) {
        List<OrderState> open = out.state.openOrders();
        if (open.isEmpty()) return;
        OrderState order = open.get(random.nextInt(open.size()));
        if (random.nextInt(4) == 0)
            kernel.onReport(now, new OrderEvent.Canceled(order.order().id(), now, ""));
        else {
            int i = order.order().instrument().index();
            fill(order.order().id(), i, 1 + random.nextLong(order.leavesQty()), last[i]);
        }
    }

    private void check(String where) {
        long gross = 0;
        long longs = 0;
        long shorts = 0;
        long equity = usd("100000");
        for (int i = 0; i < 3; i++) {
            long net = kernel.netQuantity(i);
            long up = value(i, net + kernel.openBuyQuantity(i));
            long down = value(i, net - kernel.openSellQuantity(i));
            gross += Math.max(Math.abs(up), Math.abs(down));
            longs += up;
            shorts += down;
            var ledger = out.state.ledger();
            equity += value(i, net) + values.ofMoney(i, ledger.realised(i) - ledger.fees(i) - ledger.cost(i), last[0]);
        }
        AccountView account = kernel.account();
        assertEquals(gross, account.grossExposure(), where);
        assertEquals(longs, account.longExposure(), where);
        assertEquals(shorts, account.shortExposure(), where);
        assertEquals(longs - shorts, account.openOrderValue(), where);
        assertEquals(equity, account.equity(), where);
        ownPrices(where);
    }

    private void ownPrices(String where) {
        for (int i = 0; i < 3; i++) {
            long buy = 0;
            long sell = 0;
            for (OrderState o : out.state.openOrders()) {
                if (o.order().instrument().index() != i) continue;
                long price = o.order().terms().limitPrice().orElseThrow().units();
                if (o.order().side() == Side.BUY) buy = Math.max(buy, price);
                else sell = sell == 0 ? price : Math.min(sell, price);
            }
            assertEquals(buy, kernel.bestOwnBuy(i), where);
            assertEquals(sell, kernel.bestOwnSell(i), where);
            assertTrue(buy == 0 || sell == 0 || buy < sell, where);
        }
    }

    /// After any order and once a second, what others see is what the kernel judges by.
    private void shown(long seed) {
        now += TestKernel.SECOND;
        kernel.onTime(now);
        AccountView seen = board.account();
        AccountView account = kernel.account();
        String where = "seed " + seed;
        assertEquals(account.grossExposure(), seen.grossExposure(), where);
        assertEquals(account.longExposure(), seen.longExposure(), where);
        assertEquals(account.shortExposure(), seen.shortExposure(), where);
        assertEquals(account.openOrderValue(), seen.openOrderValue(), where);
        assertEquals(account.equity(), seen.equity(), where);
        assertEquals(account.dayStartEquity(), seen.dayStartEquity(), where);
        assertEquals(account.unvalued(), seen.unvalued(), where);
        assertEquals(account.messagesToday(), seen.messagesToday(), where);
        assertEquals(account.fillsToday(), seen.fillsToday(), where);
        for (int i = 0; i < 3; i++) {
            assertEquals(kernel.bestOwnBuy(i), board.bestBuy(i), where);
            assertEquals(kernel.bestOwnSell(i), board.bestSell(i), where);
        }
    }

    private long value(int instrument, long quantity) {
        long value = values.of(instrument, quantity, last[instrument], last[0]);
        assertTrue(value != HomeValue.UNKNOWN);
        return value;
    }
}
