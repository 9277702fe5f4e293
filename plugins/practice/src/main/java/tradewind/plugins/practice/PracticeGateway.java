package tradewind.plugins.practice;

import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.orders.OrderId;

/// The orders' end of the line to a [PracticeVenue], and what keeps the venue alive.
final class PracticeGateway implements Gateway {
    private final PracticeVenue venue;

    PracticeGateway(PracticeVenue venue) {
        this.venue = venue;
    }

    @Override
    public String name() {
        return PracticeProvider.NAME;
    }

    @Override
    public void start(ExecutionReports reports) {
        venue.start(reports);
    }

    @Override
    public void send(Passed order) {
        venue.send(order);
    }

    @Override
    public void replace(Passed changed) {
        venue.replace(changed);
    }

    @Override
    public void cancel(OrderId order) {
        venue.cancel(order);
    }

    /// Over the line, as everything: it throws if that is down.
    @Override
    public void cancelWorking() {
        venue.cancelWorking();
    }

    @Override
    public void requestAccount(long request) {
        venue.requestAccount(request);
    }

    @Override
    public void requestOrder(long request, OrderId order) {
        venue.requestOrder(request, order);
    }

    @Override
    public void adopt(OrderId order, String venueOrderId) {
        venue.adopt(order, venueOrderId);
    }

    @Override
    public boolean reconnect() {
        return venue.reconnect();
    }

    @Override
    public void close() {
        venue.close();
    }
}
