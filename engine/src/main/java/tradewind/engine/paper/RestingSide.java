package tradewind.engine.paper;

/// Own limit orders of one side that rest, and how the market reaches them: the fill models that concern an
/// order that waits. Prices as ranks, the lower the better.
final class RestingSide {
    /// What the book does with an order the market has reached.
    interface Fills {
        /// How much may fill: what is left, less for an order that only reduces a position. Zero if nothing
        /// may any more; such an order is cancelled.
        long wanted(WorkingOrder order);

        void fill(WorkingOrder order, long quantity);

        void cancelReduced(WorkingOrder order);
    }

    private final FillModel model;
    private final int queuePercent;
    private final Fills fills;
    private final RestingQueue queue = new RestingQueue();
    /// Of the last quote.
    private long touch = Long.MIN_VALUE;
    /// At its price since.
    private long traded;

    RestingSide(FillModel model, int queuePercent, Fills fills) {
        this.model = model;
        this.queuePercent = queuePercent;
        this.fills = fills;
    }

    int size() {
        return queue.size();
    }

    WorkingOrder get(int i) {
        return queue.get(i);
    }

    /// Joins behind what is shown.
    ///
    /// @param inside nobody else stands at its price
    void add(WorkingOrder order, boolean inside, long shown) {
        order.show();
        order.ahead = inside ? 0 : share(shown);
        queue.add(order, -order.sign() * order.limit());
    }

    void remove(WorkingOrder order) {
        queue.remove(order);
    }

    private long share(long shown) {
        return shown / 100 * queuePercent + shown % 100 * queuePercent / 100;
    }

    /// A trade reached `reach`: orders ranked before it were traded through, orders at it share what the
    /// volume ahead of them leaves, first come first served.
    ///
    /// @param shown at the touch now, for an iceberg that joins again
    void onTrade(long reach, long quantity, long shown) {
        if (reach == touch) traded += quantity;
        long room = quantity;
        for (int i = 0; i < queue.size() && queue.get(i).rank <= reach; ) {
            WorkingOrder order = queue.get(i);
            long wanted = fills.wanted(order);
            if (wanted == 0) {
                fills.cancelReduced(order);
                continue;
            }
            if (order.rank < reach || model instanceof FillModel.Optimistic) {
                fills.fill(order, wanted);
            } else if (!(model instanceof FillModel.ThroughOnly)) {
                long passed = Math.min(order.ahead, room);
                order.ahead -= passed;
                long share = Math.min(Math.min(wanted, order.open), room - passed);
                room -= share;
                if (share > 0) {
                    order.open -= share;
                    fills.fill(order, share);
                    if (!order.done() && order.open == 0) {
                        queue.remove(order);
                        add(order, false, shown);
                        // what the trade took before is not taken twice
                        order.ahead += passed;
                        continue;
                    }
                }
            }
            if (!order.done()) i++;
        }
    }

    /// A quote stands beyond `reach`: whatever was better is gone.
    void onQuoteThrough(long reach) {
        boolean touching = model instanceof FillModel.Optimistic;
        while (queue.size() > 0 && (queue.get(0).rank < reach || touching && queue.get(0).rank == reach)) {
            WorkingOrder order = queue.get(0);
            long wanted = fills.wanted(order);
            if (wanted == 0) fills.cancelReduced(order);
            else fills.fill(order, wanted);
        }
    }

    /// The best price of this side, and what is shown there.
    ///
    /// @param before shown at that price last, below zero if it was not the best
    void onDepth(long best, long before, long now) {
        for (int i = 0; i < queue.size() && queue.get(i).rank <= best; i++) {
            WorkingOrder order = queue.get(i);
            boolean at = order.rank == best;
            if (at && order.hidden()) order.ahead = Math.max(order.ahead, share(now));
            // nobody is shown where an order better than the best stands
            if (model.watchesDepth()) order.ahead = at ? afterDepth(order, before, now) : 0;
        }
        touch = best;
        traded = 0;
    }

    private long afterDepth(WorkingOrder order, long before, long now) {
        if (before < 0) return Math.min(order.ahead, now);
        return Math.max(0, (long) Math.ceil(model.afterDepth(order.ahead, before, now, traded)));
    }
}
