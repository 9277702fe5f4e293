package tradewind.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.gateways.VenueAccount.VenuePosition;
import tradewind.engine.gateways.VenueBook;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;

/// Works out from the desk's rows and the venue's word what the trader should know of their safety.
final class SafetyBoard {
    private SafetyBoard() {}

    /// Orders whose outcome is not known, or that wait for the venue's answer.
    static List<OrderRow> unresolved(Desk desk) {
        List<OrderRow> rows = new ArrayList<>();
        forEachOpen(desk, row -> {
            switch (row.status()) {
                case UNKNOWN, PENDING_NEW, PENDING_CANCEL, PENDING_REPLACE -> rows.add(row);
                default -> {}
            }
        });
        return rows;
    }

    private static void forEachOpen(Desk desk, Consumer<OrderRow> visit) {
        int size = desk.orders().size();
        for (int i = 0; i < size; i++) {
            OrderRow row = desk.orders().get(i);
            if (row.status().open()) visit.accept(row);
        }
    }

    static List<SafetyReport.Protection> stops(Desk desk) {
        List<SafetyReport.Protection> stops = new ArrayList<>();
        for (int i = 0; i < desk.positions().size(); i++) {
            PositionRow position = desk.positions().get(i);
            if (position.netQuantity() != 0) stops.add(protection(desk, position));
        }
        return stops;
    }

    private static SafetyReport.Protection protection(Desk desk, PositionRow position) {
        long[] held = new long[2];
        Side exit = position.netQuantity() > 0 ? Side.SELL : Side.BUY;
        forEachOpen(desk, row -> {
            Order order = row.order();
            if (order.instrument().index() != position.instrument().index() || order.side() != exit || !row.protects())
                return;
            held[row.status() == OrdStatus.HELD ? 1 : 0] += row.state().leavesQty();
        });
        long size = Math.absExact(position.netQuantity());
        long atVenue = Math.min(size, held[0]);
        long local = Math.min(size - atVenue, held[1]);
        return new SafetyReport.Protection(
                position.instrument(), position.netQuantity(), atVenue, local, size - atVenue - local);
    }

    /// Our open orders beside the venue's. What is under way may differ for a moment and is left out.
    static SafetyReport.Books compare(Desk desk, VenueBook venue, long comparedAt) {
        Map<OrderId, VenueOrder> theirs = new HashMap<>();
        Map<String, VenueOrder> named = new HashMap<>();
        for (VenueOrder order : venue.open()) {
            order.clOrdId().ifPresent(id -> theirs.put(id, order));
            named.put(order.venueOrderId(), order);
        }
        List<SafetyReport.Difference> differences = new ArrayList<>();
        int[] open = {0};
        forEachOpen(desk, row -> {
            if (row.status() == OrdStatus.HELD) return;
            open[0]++;
            VenueOrder there = named.remove(row.venueOrderId());
            if (there == null) there = theirs.get(row.order().id());
            if (there != null) named.remove(there.venueOrderId());
            if (comparedAt > 0) difference(row, there, venue.at()).ifPresent(differences::add);
        });
        if (comparedAt > 0)
            for (VenueOrder order : named.values())
                differences.add(new SafetyReport.Difference(
                        Optional.empty(),
                        Optional.empty(),
                        order.instrument().symbol() + " " + order.venueOrderId() + ": open at the venue, not here"));
        venue.positions().ifPresent(positions -> addPositions(desk, positions, differences));
        return new SafetyReport.Books(comparedAt, open[0], venue.open().size(), differences);
    }

    private static Optional<SafetyReport.Difference> difference(OrderRow row, @Nullable VenueOrder there, long at) {
        boolean underWay = row.state().at() > at;
        if (underWay) return Optional.empty();
        Instrument instrument = row.order().instrument();
        String ours = instrument.quantity(row.state().leavesQty()) + " open here, ";
        if (there == null)
            return Optional.of(new SafetyReport.Difference(
                    Optional.of(row.order().id()), Optional.empty(), ours + "not at the venue"));
        long left = there.quantity().units() - there.cumQty();
        if (left == row.state().leavesQty()) return Optional.empty();
        return Optional.of(new SafetyReport.Difference(
                Optional.of(row.order().id()), Optional.empty(), ours + instrument.quantity(left) + " at the venue"));
    }

    private static void addPositions(
            Desk desk, List<VenuePosition> positions, List<SafetyReport.Difference> differences) {
        Map<Instrument, Long> held = new HashMap<>();
        for (VenuePosition position : positions) held.merge(position.instrument(), position.quantity(), Long::sum);
        for (int i = 0; i < desk.positions().size(); i++) {
            PositionRow ours = desk.positions().get(i);
            long there = held.getOrDefault(ours.instrument(), 0L);
            if (there == ours.netQuantity()) continue;
            int scale = ours.instrument().quantityScale();
            differences.add(new SafetyReport.Difference(
                    Optional.empty(),
                    Optional.of(ours.instrument()),
                    ours.instrument().symbol() + " position " + FixedPoint.format(ours.netQuantity(), scale) + " here, "
                            + FixedPoint.format(there, scale) + " at the venue"));
        }
    }

    /// Age of a moment of the steady clock, empty if it never came.
    static OptionalLong age(long heardAt) {
        return heardAt == 0 ? OptionalLong.empty() : OptionalLong.of(Math.max(0, System.nanoTime() - heardAt));
    }
}
