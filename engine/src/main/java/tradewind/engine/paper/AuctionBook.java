package tradewind.engine.paper;

import java.util.List;
import tradewind.engine.orders.Side;
import tradewind.engine.paper.matching.Auction;
import tradewind.engine.paper.matching.Execution;
import tradewind.engine.paper.matching.LimitOrderBook;
import tradewind.engine.paper.matching.MatchListener;
import tradewind.engine.paper.matching.SelfTrade;

/// The book of one auction: own orders beside what the recorded market is known to have wanted. It uncrosses at one
/// price: the most that can trade, then the least left over, then nearest to the reference.
///
/// A recording of trades and quotes has no book of an auction, so the others' interest is made of what it does have,
/// and of nothing else:
///
/// - What the auction *printed* was wanted by somebody on both sides: a buy and a sale of that quantity at that
///   price.
/// - What is *quoted* beside the print stands in the book: bids below it and asks above it, each at its price. A
///   quote at the print or on the wrong side of it is what printed, or older than it, and is left out. Without a
///   print all that is quoted stands, be it crossed. [FillModel.SizeAware] adds its levels behind the touch.
/// - At one price others stand before own orders by the share of [PaperOptions#queuePercent], the rest behind; with
///   [FillModel.Optimistic] all behind.
///
/// The reference is the print; without one the last price, before the first trade the middle of the quote. While
/// [OwnOrders.Apart] holds, own buys and own sells each meet the others' book as if the other side of ours was not
/// there, so they can find two prices if they are large; else all meet in one book, for an auction has no
/// counterparties and prevents no self-trade. Hidden orders take part behind what is shown at their price, icebergs
/// with all they have.
final class AuctionBook implements MatchListener {
    /// Ids of others: from here on of what printed, from there on of what is quoted; own orders are counted from 1.
    private static final long PRINTED = 1L << 40;

    private static final long QUOTED = 1L << 41;

    private final Touch touch;
    private final long tick;
    private final FillModel model;
    private final int percentAhead;
    private final boolean apart;
    private final Auction result = new Auction();
    private long[] traded = {};
    private long[] prices = {};
    private long nextPrinted;
    private long nextQuoted;
    private int side;
    private long bidTaken;
    private long askTaken;

    AuctionBook(Touch touch, long tick, PaperOptions options) {
        this.touch = touch;
        this.tick = tick;
        model = options.fillModel();
        percentAhead = model instanceof FillModel.Optimistic ? 0 : options.queuePercent();
        apart = options.ownOrders() instanceof OwnOrders.Apart;
    }

    /// Where an order traded, price units.
    ///
    /// @param at its place among the orders of the last [#uncross] in which it did
    long price(int at) {
        return prices[at];
    }

    /// @param own orders that take part, in the order they came
    /// @param wanted how much of each may fill; one of 0 takes no part
    /// @param print price of the recorded auction
    /// @param printed its quantity, 0 if there was none
    /// @param quoted the last quote is one of this auction or of the trading before it
    /// @return how much of each trades
    long[] uncross(List<WorkingOrder> own, long[] wanted, long print, long printed, boolean quoted) {
        traded = new long[own.size()];
        prices = new long[own.size()];
        bidTaken = 0;
        askTaken = 0;
        if (apart) {
            uncrossOne(own, wanted, 1, print, printed, quoted);
            uncrossOne(own, wanted, -1, print, printed, quoted);
        } else {
            uncrossOne(own, wanted, 0, print, printed, quoted);
        }
        // it is not there a second time for those who go on taking
        touch.take(1, askTaken);
        touch.take(-1, bidTaken);
        return traded;
    }

    /// @param ours whose own orders take part, 0 for both sides
    private void uncrossOne(List<WorkingOrder> own, long[] wanted, int ours, long print, long printed, boolean quoted) {
        side = ours;
        LimitOrderBook book = new LimitOrderBook(this, 2 * own.size() + 16, 64);
        book.openAuction();
        nextPrinted = PRINTED;
        nextQuoted = QUOTED;
        addOthers(book, print, printed, quoted, true);
        for (int i = 0; i < own.size(); i++)
            if (wanted[i] > 0 && own.get(i).sign() != -side) add(book, i + 1, own.get(i), wanted[i]);
        addOthers(book, print, printed, quoted, false);
        book.uncross(reference(print, printed), result);
        for (int i = 0; i < prices.length; i++) if (own.get(i).sign() != -side) prices[i] = result.price() * tick;
    }

    private void add(LimitOrderBook book, long id, WorkingOrder order, long quantity) {
        long display = order.order.handling().displayQty();
        book.submit(
                id,
                order.order.side(),
                order.market() ? order.sign() * LimitOrderBook.PRICE_LIMIT : order.limit() / tick,
                quantity,
                Execution.GTC,
                display < 0 ? Long.MAX_VALUE : display,
                0,
                SelfTrade.CANCEL_NEWEST);
    }

    /// @param ahead the part that stands before own orders at its price, else the part behind
    private void addOthers(LimitOrderBook book, long print, long printed, boolean quoted, boolean ahead) {
        if (printed > 0) {
            other(book, nextPrinted++, Side.BUY, print, printed, ahead);
            other(book, nextPrinted++, Side.SELL, print, printed, ahead);
        }
        if (!quoted) return;
        boolean bids = printed == 0 || touch.bid < print;
        boolean asks = printed == 0 || touch.ask > print;
        for (int at = touch.levelFor(-1); bids && touch.within(at); at++)
            other(book, nextQuoted++, Side.BUY, touch.priceAt(-1, at), touch.leftAt(-1, at), ahead);
        for (int at = touch.levelFor(1); asks && touch.within(at); at++)
            other(book, nextQuoted++, Side.SELL, touch.priceAt(1, at), touch.leftAt(1, at), ahead);
    }

    /// A price between two ticks counts as the one its owner would rather have.
    private void other(LimitOrderBook book, long id, Side its, long price, long quantity, boolean ahead) {
        long before = quantity / 100 * percentAhead + quantity % 100 * percentAhead / 100;
        long share = ahead ? before : quantity - before;
        if (share == 0) return;
        long ticks = its == Side.BUY ? Math.floorDiv(price, tick) : Math.ceilDiv(price, tick);
        book.submit(id, its, ticks, share, Execution.GTC);
    }

    private long reference(long print, long printed) {
        if (printed > 0) return Math.floorDiv(print, tick);
        if (touch.has(Touch.Reference.LAST)) return Math.floorDiv(touch.last, tick);
        if (touch.twoSided()) return Math.floorDiv(Math.floorDiv(touch.bid + touch.ask, 2), tick);
        return Math.floorDiv(touch.bidQty > 0 ? touch.bid : touch.ask, tick);
    }

    @Override
    public void traded(long seller, long buyer, long price, long quantity, long sellerLeaves, long buyerLeaves) {
        if (seller < PRINTED) traded[(int) seller - 1] += quantity;
        else if (seller >= QUOTED && side >= 0) askTaken += quantity;
        if (buyer < PRINTED) traded[(int) buyer - 1] += quantity;
        else if (buyer >= QUOTED && side <= 0) bidTaken += quantity;
    }

    @Override
    public void canceled(long id, long quantity, long leaves, Why why) {
        throw new IllegalStateException("an auction cancels nothing: " + id + " " + why);
    }
}
