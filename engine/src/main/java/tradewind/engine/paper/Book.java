package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.WorkingOrder.Place;

/// Own orders in one instrument and the market they meet. The rules are those of [PaperExchange].
///
/// Allocates nothing while no order is touched.
final class Book implements RestingSide.Fills {
    private static final String ONLY_REDUCES = "Reduce only: nothing left to reduce";

    private final Instrument instrument;
    private final Agenda agenda;
    private final ReportLine reports;
    private final OpenOrders open;
    private final Touch touch;
    private final Triggers triggers;
    private final RestingSide buys;
    private final RestingSide sells;
    private final Pegs pegs;
    private final @Nullable OwnBook own;
    private final Takers takers;
    private final CallAuction auction;
    private final Reducing reducing = new Reducing();

    Book(
            Instrument instrument,
            Agenda agenda,
            ReportLine reports,
            OpenOrders open,
            PaperOptions options,
            TradingPhase phase) {
        this.instrument = instrument;
        this.agenda = agenda;
        this.reports = reports;
        this.open = open;
        touch = new Touch(instrument.tick(), options.fillModel().reach());
        triggers = new Triggers(touch, reports);
        buys = new RestingSide(options.fillModel(), options.queuePercent(), this);
        sells = new RestingSide(options.fillModel(), options.queuePercent(), this);
        takers = new Takers(this, touch, reports);
        pegs = new Pegs(touch, reports);
        own = options.ownOrders() instanceof OwnOrders.Meeting meeting
                ? new OwnBook(this, reports, instrument.tick(), meeting.sameSource())
                : null;
        auction = new CallAuction(this, new AuctionBook(touch, instrument.tick(), options), phase);
    }

    Touch touch() {
        return touch;
    }

    CallAuction auction() {
        return auction;
    }

    void onTrade(long price, long quantity) {
        touch.onTrade(price);
        if (!auction.onTrade(price, quantity)) return;
        buys.onTrade(-price, quantity, touch.bidQty);
        sells.onTrade(price, quantity, touch.askQty);
        elect();
        trim();
    }

    private void elect() {
        for (WorkingOrder order = triggers.nextByTrade(); order != null; order = triggers.nextByTrade()) elect(order);
    }

    void onQuote(long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        long bidBefore = touch.bidQty > 0 && bidPrice == touch.bid ? touch.bidQty : -1;
        long askBefore = touch.askQty > 0 && askPrice == touch.ask ? touch.askQty : -1;
        touch.onQuote(bidPrice, bidQuantity, askPrice, askQuantity);
        auction.onQuote();
        if (!auction.trades()) return;
        if (bidQuantity > 0) buys.onDepth(-bidPrice, bidBefore, bidQuantity);
        if (askQuantity > 0) sells.onDepth(askPrice, askBefore, askQuantity);
        if (askQuantity > 0) buys.onQuoteThrough(-askPrice);
        if (bidQuantity > 0) sells.onQuoteThrough(bidPrice);
        takers.onQuote();
        pegs.follow(this);
        for (WorkingOrder order = triggers.nextByQuote(); order != null; order = triggers.nextByQuote()) elect(order);
        trim();
    }

    /// Why it will not take a new order now, in the venue's words; empty if it will.
    String refusal(Order order) {
        int sign = order.side().sign();
        Handling handling = order.handling();
        String closed = auction.refusal(order);
        if (!closed.isEmpty()) return closed;
        if (handling.reduceOnly() && reducing.room(sign) == 0) return "Reduce only: there is nothing to reduce";
        if (!auction.trades() || order.timeInForce() == TimeInForce.AT_THE_CLOSE) return "";
        if (order.terms().type() == OrdType.MARKET || order.terms().type() == OrdType.MARKET_TO_LIMIT) {
            if (!touch.hasFor(sign)) return "No quote for " + instrument.symbol() + " to trade against";
            if (touch.crossed()) return "The market is crossed: " + bidAndAsk();
        }
        return handling.postOnly() && takesAtOnce(order) ? "Post only: it would take" : "";
    }

    private String bidAndAsk() {
        return "bid " + instrument.price(touch.bid) + ", ask " + instrument.price(touch.ask);
    }

    /// Whether a limit order would trade on arrival.
    boolean takesAtOnce(Order order) {
        if (order.terms().type() != OrdType.LIMIT) return false;
        int sign = order.side().sign();
        long limit = order.terms().limitPrice().orElseThrow().units();
        return touch.hasFor(sign) && sign * limit >= sign * touch.priceFor(sign)
                || own != null && own.takesAtOnce(sign, limit);
    }

    /// An order joins: one with a trigger waits, or is elected if the market is already there; all else
    /// enters the market.
    void join(WorkingOrder order) {
        if (order.order.handling().reduceOnly()) reducing.add(order);
        if (!order.waitsForTrigger()) {
            enter(order);
            return;
        }
        Terms before = order.order.terms();
        order.place = Place.STOP;
        if (!triggers.add(order)) elect(order);
        else if (order.order.terms() != before) reports.restated(order, "Trailing stop moved");
    }

    /// Takes what it can and then rests, keeps taking or is cancelled, as its terms and time in force say.
    void enter(WorkingOrder order) {
        if (!auction.trades() || auction.isFor(order)) {
            auction.wait(order);
        } else if (order.isPegged()) {
            pegs.add(order, this);
        } else {
            enterMarket(order);
        }
        trim();
    }

    private void enterMarket(WorkingOrder order) {
        if (order.order.handling().postOnly() && takers.marketable(order)) {
            cancel(order, "Post only: it would take");
            return;
        }
        if (order.order.timeInForce() == TimeInForce.FOK && !takers.hasAll(order)) {
            cancel(order, "Fill or kill: not all of it at once");
            return;
        }
        if (own != null) own.meet(order, touch);
        if (order.done()) return;
        takers.take(order);
        if (order.done()) return;
        if (order.immediate()) {
            cancel(order, "Immediate or cancel: nothing more at once");
        } else if (order.market() || !touch.quoted || takers.marketable(order)) {
            takers.add(order);
        } else {
            rest(order);
        }
    }

    /// Gives an order the quantity and terms of `changed`. Less at the same limit keeps the place in the
    /// queue, all else joins anew.
    void change(WorkingOrder order, Order changed) {
        Order old = order.order;
        if (changed.quantity().units() <= order.cumQty) {
            order.order = old.with(old.instrument().quantity(order.cumQty), changed.terms());
            reports.replaced(order);
            finish(order);
            return;
        }
        boolean keepsPlace = order.place == Place.ELECTED
                || (order.place == Place.RESTING
                        && changed.terms().limitPrice().equals(old.terms().limitPrice())
                        && (!order.isPegged() || changed.terms().equals(old.terms()))
                        && changed.quantity().compareTo(old.quantity()) <= 0);
        if (!keepsPlace) leave(order);
        else if (own != null)
            own.shrink(order, old.quantity().units() - changed.quantity().units());
        order.order = old.with(changed.quantity(), changed.terms());
        if (keepsPlace) order.open = Math.min(order.open, order.leaves());
        reports.replaced(order);
        if (keepsPlace) return;
        order.mark = WorkingOrder.NO_MARK;
        join(order);
    }

    void cancel(WorkingOrder order, String text) {
        reports.canceled(order, text);
        finish(order);
    }

    void expire(WorkingOrder order) {
        reports.expired(order);
        finish(order);
    }

    @Override
    public void cancelReduced(WorkingOrder order) {
        cancel(order, ONLY_REDUCES);
    }

    /// Nothing is left of it.
    private void finish(WorkingOrder order) {
        leave(order);
        order.place = Place.DONE;
        if (order.order.handling().reduceOnly()) reducing.remove(order);
        agenda.strikeOut(order);
        open.remove(order);
    }

    /// Out of wherever it stands.
    void leave(WorkingOrder order) {
        switch (order.place) {
            case STOP -> triggers.remove(order);
            case RESTING -> {
                side(order).remove(order);
                if (own != null) own.remove(order);
                if (order.isPegged()) pegs.remove(order);
            }
            case TAKING -> takers.remove(order);
            case WAITING -> {
                if (!auction.remove(order)) pegs.remove(order);
            }
            case IN_FLIGHT, ELECTED, DONE -> {}
        }
        order.place = Place.IN_FLIGHT;
    }

    private RestingSide side(WorkingOrder order) {
        return order.sign() > 0 ? buys : sells;
    }

    /// Joins the queue at its limit.
    void rest(WorkingOrder order) {
        boolean buy = order.sign() > 0;
        boolean inside = buy ? order.limit() > touch.bid : order.limit() < touch.ask;
        order.place = Place.RESTING;
        side(order).add(order, inside, buy ? touch.bidQty : touch.askQty);
        if (own != null) own.add(order);
    }

    @Override
    public long wanted(WorkingOrder order) {
        return reducing.wanted(order);
    }

    /// How much of each may fill, if all of them may at once.
    long[] wanted(List<WorkingOrder> orders) {
        return reducing.wanted(orders);
    }

    @Override
    public void fill(WorkingOrder order, long quantity) {
        if (own != null) own.shrink(order, quantity);
        fill(order, quantity, order.limit(), Liquidity.MAKER);
    }

    void fill(WorkingOrder order, long quantity, long price, Liquidity liquidity) {
        reducing.add(order.sign() * quantity);
        reports.filled(order, quantity, price, liquidity);
        order.open = Math.min(order.open, order.leaves());
        if (order.leaves() == 0) finish(order);
    }

    /// A fill at the price of an auction.
    void fillInAuction(WorkingOrder order, long quantity, long price) {
        if (own != null) own.shrink(order, quantity);
        fill(order, quantity, price, Liquidity.TAKER);
    }

    /// The account's position in this instrument changed otherwise than by a fill here.
    void position(long units) {
        reducing.position(units);
        trim();
    }

    /// Ends the orders that may only reduce a position, once there is none left for them.
    private void trim() {
        for (WorkingOrder order = reducing.nextIdle(); order != null; order = reducing.nextIdle()) cancelReduced(order);
    }

    private void elect(WorkingOrder order) {
        order.place = Place.ELECTED;
        order.triggered = true;
        reports.triggered(order);
        // the quote that belongs to the electing trade has the same time and may come after it
        agenda.enter(agenda.now() + 1, order);
    }

    /// What stands in the market and could take part in an auction.
    void addWorking(List<WorkingOrder> to) {
        for (int i = 0; i < buys.size(); i++) to.add(buys.get(i));
        for (int i = 0; i < sells.size(); i++) to.add(sells.get(i));
        takers.addTo(to);
    }

    /// An auction is over, its price is a last price.
    void afterAuction() {
        elect();
        trim();
    }

    /// Every order of ours in this instrument that is not over, in the order they were sent.
    Iterable<WorkingOrder> all() {
        List<WorkingOrder> mine = new ArrayList<>();
        for (WorkingOrder order : open.all()) if (order.instrument().index() == instrument.index()) mine.add(order);
        return mine;
    }
}
