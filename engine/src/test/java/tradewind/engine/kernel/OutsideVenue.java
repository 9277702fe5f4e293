package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.OrderAnswer;
import tradewind.engine.gateways.VenueAccount;
import tradewind.engine.gateways.VenueAccount.VenuePosition;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;

/// A venue outside the kernel that says only what a test lets it say, with the kernel behind it and its clock.
final class OutsideVenue implements Gateway {
    final List<String> asked = new ArrayList<>();
    final TestKernel desk;
    long accountRequest;
    long orderRequest;
    /// What the venue will list.
    final List<VenueOrder> orders = new ArrayList<>();
    final List<OrderEvent.Filled> fills = new ArrayList<>();
    final List<VenuePosition> positions = new ArrayList<>();

    OutsideVenue() {
        desk = new TestKernel(this);
    }

    /// After a restart: the kernel goes on from what was journaled.
    OutsideVenue(Supplier<KernelState> journal, long epoch, long now) {
        desk = new TestKernel(
                this, journal.get(), List.of(TestKernel.WIDE, TestKernel.WIDE), epoch, new Recorded(journal.get()));
        desk.now = now;
    }

    /// What a restart reads back from this desk's journal.
    KernelState journal() {
        return desk.out.readBack(TestKernel.INSTRUMENTS, TestKernel.CASH);
    }

    /// Connected, in step, the market quoted.
    static OutsideVenue ready() {
        OutsideVenue venue = new OutsideVenue();
        venue.connect();
        venue.answer();
        venue.desk.quoted();
        venue.asked.clear();
        return venue;
    }

    void connect() {
        desk.kernel.onVenueNews(desk.now, new VenueNews.Connection(true, ""));
    }

    void disconnect() {
        desk.kernel.onVenueNews(desk.now, new VenueNews.Connection(false, "reset by peer"));
    }

    /// Answers the last question about the account with what is listed.
    void answer() {
        say(Optional.of(List.copyOf(positions)));
    }

    void answerWithoutPositions() {
        say(Optional.empty());
    }

    private void say(Optional<List<VenuePosition>> held) {
        desk.kernel.onVenueNews(desk.now, new VenueNews.Account(new VenueAccount(accountRequest, orders, fills, held)));
    }

    void failQuery(String text) {
        desk.kernel.onVenueNews(desk.now, new VenueNews.QueryFailed(accountRequest, text));
    }

    /// Answers the last question about one order.
    void answerOrder(OrderId id, @Nullable VenueOrder found, OrderEvent.Filled... trades) {
        desk.kernel.onVenueNews(
                desk.now,
                new VenueNews.Answer(new OrderAnswer(orderRequest, id, Optional.ofNullable(found), List.of(trades))));
    }

    void pass(long seconds) {
        for (long i = 0; i < seconds; i++) desk.pass(TestKernel.SECOND);
    }

    void holds(Instrument instrument, String quantity) {
        positions.removeIf(p -> p.instrument().equals(instrument));
        positions.add(
                new VenuePosition(instrument, instrument.quantity(quantity).units()));
    }

    /// How the venue lists an order of ours.
    VenueOrder has(OrderId id, OrdStatus status, String filled) {
        Order order = desk.order(id).order();
        long cum = order.instrument().quantity(filled).units();
        return new VenueOrder(
                Optional.of(id),
                "v" + id.counter(),
                order.instrument(),
                order.side(),
                order.quantity(),
                order.terms(),
                order.timeInForce(),
                status,
                cum,
                order.instrument().notional(10_000, cum));
    }

    static VenueOrder foreign(String venueOrderId, Side side, String quantity) {
        return new VenueOrder(
                Optional.empty(),
                venueOrderId,
                TestKernel.BTC,
                side,
                TestKernel.BTC.quantity(quantity),
                TestKernel.limit("99.00"),
                TimeInForce.GTC,
                OrdStatus.NEW,
                0,
                0);
    }

    List<String> news() {
        List<String> news = List.copyOf(asked);
        asked.clear();
        return news;
    }

    // Gateway

    @Override
    public String name() {
        return "outside";
    }

    @Override
    public void start(ExecutionReports reports) {}

    @Override
    public void send(Passed order) {
        asked.add("send " + order.order().id().counter());
    }

    @Override
    public void replace(Passed changed) {
        asked.add("replace " + changed.order().id().counter());
    }

    @Override
    public void cancel(OrderId order) {
        asked.add("cancel " + order.counter());
    }

    @Override
    public void requestAccount(long request) {
        accountRequest = request;
        asked.add("account");
    }

    @Override
    public void requestOrder(long request, OrderId order) {
        orderRequest = request;
        asked.add("order " + order.counter());
    }

    @Override
    public void adopt(OrderId order, String venueOrderId) {
        asked.add("adopt " + order.counter() + " " + venueOrderId);
    }

    @Override
    public void cancelWorking() {}

    @Override
    public void close() {}
}
