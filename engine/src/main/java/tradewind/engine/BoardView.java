package tradewind.engine;

import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.AccountView;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.TradingState;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.engine.time.EngineClock;

/// The gate's view of the world from outside the kernel, for previews. Message rate, duplicates and repeats are
/// known to the kernel alone; here they never refuse. Not thread-safe: one per preview.
final class BoardView implements GateView {
    private final QuoteBoard quotes;
    private final ExposureBoard exposure;
    private final EngineClock clock;
    private final AccountView account;
    private final SessionNews news;
    private final QuoteRow row = new QuoteRow();
    private int leftOut = -1;
    private long buyLeftOut;
    private long sellLeftOut;

    BoardView(QuoteBoard quotes, ExposureBoard exposure, EngineClock clock, SessionNews news) {
        this.quotes = quotes;
        this.exposure = exposure;
        this.account = exposure.account();
        this.clock = clock;
        this.news = news;
    }

    /// Leaves what can still fill of an open order out.
    BoardView without(OrderRow order) {
        long leaves = order.state().leavesQty();
        leftOut = order.order().instrument().index();
        buyLeftOut = order.order().side() == Side.BUY ? leaves : 0;
        sellLeftOut = leaves - buyLeftOut;
        return this;
    }

    private QuoteRow row(int instrument) {
        quotes.read(instrument, row);
        return row;
    }

    @Override
    public long now() {
        return clock.now();
    }

    @Override
    public long bid(int instrument) {
        return row(instrument).bid();
    }

    @Override
    public long ask(int instrument) {
        return row(instrument).ask();
    }

    @Override
    public long last(int instrument) {
        return row(instrument).last();
    }

    @Override
    public long quoteTime(int instrument) {
        return row(instrument).time();
    }

    @Override
    public long netQuantity(int instrument) {
        return exposure.netQuantity(instrument);
    }

    @Override
    public long openBuyQuantity(int instrument) {
        long open = exposure.openBuy(instrument);
        return instrument == leftOut ? Math.max(0, open - buyLeftOut) : open;
    }

    @Override
    public long openSellQuantity(int instrument) {
        long open = exposure.openSell(instrument);
        return instrument == leftOut ? Math.max(0, open - sellLeftOut) : open;
    }

    @Override
    public TradingState tradingState() {
        return news.state();
    }

    @Override
    public TradingState tradingState(int instrument) {
        return news.state(instrument);
    }

    @Override
    public int messagesInLastSecond() {
        return 0;
    }

    @Override
    public long lastSentLike(Order order, long since) {
        return Long.MIN_VALUE;
    }

    @Override
    public int askedAlike(Order order, long since) {
        return 0;
    }

    @Override
    public MarketStatus marketStatus(int instrument) {
        return exposure.status(instrument);
    }

    @Override
    public long bestOwnBuy(int instrument) {
        return exposure.bestBuy(instrument);
    }

    @Override
    public long bestOwnSell(int instrument) {
        return exposure.bestSell(instrument);
    }

    @Override
    public AccountView account() {
        return account;
    }
}
