package tradewind.engine.gate;

import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// The prices an order is judged by, in price units; 0 stands for none.
final class Reference {
    private Reference() {}

    /// The last price; before the first trade the middle of a book that has two sides and is neither crossed
    /// nor locked.
    static long price(int instrument, GateView view) {
        long last = view.last(instrument);
        if (last > 0) return last;
        long bid = view.bid(instrument);
        long ask = view.ask(instrument);
        return bid > 0 && ask > bid ? bid + (ask - bid) / 2 : 0;
    }

    /// What a market order would hit: the ask for a buy, the bid for a sell; none while the book is crossed or
    /// locked.
    static long touch(Order order, GateView view) {
        int instrument = order.instrument().index();
        long bid = view.bid(instrument);
        long ask = view.ask(instrument);
        if (bid > 0 && ask > 0 && bid >= ask) return 0;
        return Math.max(0, order.side() == Side.BUY ? ask : bid);
    }

    /// What a unit is expected to cost: the limit, else the trigger, else the touch.
    static long expected(Order order, GateView view) {
        return switch (order.terms()) {
            case Terms.Limit limit -> limit.price().units();
            case Terms.Market _, Terms.MarketToLimit _ -> touch(order, view);
            case Terms.Stop stop -> stop.trigger().units();
            case Terms.StopLimit stop -> stop.price().units();
            case Terms.TrailingStop trailing -> trailing.trigger().units();
            case Terms.MarketIfTouched touched -> touched.trigger().units();
            case Terms.LimitIfTouched touched -> touched.price().units();
            case Terms.Pegged pegged -> pegged.limit().units();
        };
    }

    /// Limit price; [Long#MIN_VALUE] if the type has none.
    static long limit(Terms terms) {
        return switch (terms) {
            case Terms.Limit limit -> limit.price().units();
            case Terms.StopLimit stop -> stop.price().units();
            case Terms.LimitIfTouched touched -> touched.price().units();
            case Terms.Pegged pegged -> pegged.limit().units();
            case Terms.Market _, Terms.Stop _, Terms.TrailingStop _, Terms.MarketIfTouched _, Terms.MarketToLimit _ ->
                Long.MIN_VALUE;
        };
    }

    /// Trigger; [Long#MIN_VALUE] if the type has none.
    static long trigger(Terms terms) {
        return switch (terms) {
            case Terms.Limit _, Terms.Market _, Terms.MarketToLimit _, Terms.Pegged _ -> Long.MIN_VALUE;
            case Terms.Stop stop -> stop.trigger().units();
            case Terms.StopLimit stop -> stop.trigger().units();
            case Terms.TrailingStop trailing -> trailing.trigger().units();
            case Terms.MarketIfTouched touched -> touched.trigger().units();
            case Terms.LimitIfTouched touched -> touched.trigger().units();
        };
    }
}
