package tradewind.engine.orders;

import tradewind.engine.market.Money;
import tradewind.engine.market.Price;
import tradewind.engine.market.Quantity;

/// Something that happened to an order. State is a fold over these: the same events always give the same state.
///
/// `at` is the session's time in epoch nanoseconds: in a replay the time of the recorded market.
public sealed interface OrderEvent {
    OrderId order();

    long at();

    /// Passed the gate and goes to the venue.
    record Submitted(Order body, long at) implements OrderEvent {
        @Override
        public OrderId order() {
            return body.id();
        }
    }

    /// Stopped by the gate; never left this desk.
    record Denied(Order body, long at, Denial denial) implements OrderEvent {
        @Override
        public OrderId order() {
            return body.id();
        }
    }

    /// Passed the gate and waits on this desk: for its parent, or for a trigger the venue cannot watch. It dies with
    /// the application.
    ///
    /// @param text what it waits for
    record Held(Order body, long at, String text) implements OrderEvent {
        @Override
        public OrderId order() {
            return body.id();
        }
    }

    /// Found working at the venue, entered elsewhere. What was filled before is part of the position the venue
    /// reports, not of the fills this desk books.
    ///
    /// @param cumQty filled before, quantity units
    /// @param cumNotional what that was worth, quote-currency units
    record Adopted(Order body, long at, String venueOrderId, long cumQty, long cumNotional) implements OrderEvent {
        @Override
        public OrderId order() {
            return body.id();
        }
    }

    /// A held order leaves for the venue. ExecType Triggered or Activated by System.
    ///
    /// @param quantity the OrderQty it goes with
    record Activated(OrderId order, long at, Quantity quantity) implements OrderEvent {}

    /// The venue has it. ExecType New.
    record Accepted(OrderId order, long at, String venueOrderId) implements OrderEvent {}

    /// The venue refused it. ExecType Rejected; `text` is the venue's own (tag 58).
    record Rejected(OrderId order, long at, String text) implements OrderEvent {}

    /// A stop was elected. ExecType Triggered.
    record Triggered(OrderId order, long at) implements OrderEvent {}

    /// A trade. ExecType Trade.
    ///
    /// @param execId the venue's id of this fill, unique per order
    /// @param fee what it cost, above zero; a rebate is below zero
    record Filled(OrderId order, long at, String execId, Quantity lastQty, Price lastPx, Money fee, Liquidity liquidity)
            implements OrderEvent {}

    /// The venue took a trade back. ExecType Trade Cancel.
    ///
    /// @param trade as it was reported
    record TradeCanceled(OrderId order, long at, Filled trade) implements OrderEvent {}

    /// The venue changed a trade. ExecType Trade Correct.
    ///
    /// @param trade as it was reported before
    record TradeCorrected(OrderId order, long at, Filled trade, Quantity lastQty, Price lastPx, Money fee)
            implements OrderEvent {
        /// The trade as it stands now.
        public Filled corrected() {
            return new Filled(order, trade.at(), trade.execId(), lastQty, lastPx, fee, trade.liquidity());
        }
    }

    /// A cancel was sent; the order may still fill.
    record CancelRequested(OrderId order, long at) implements OrderEvent {}

    /// The venue did not cancel; the order is where it was.
    record CancelRejected(OrderId order, long at, String text) implements OrderEvent {}

    /// Nothing is left. ExecType Canceled; `text` says why if nobody asked (IOC remainder, end of a kill).
    record Canceled(OrderId order, long at, String text) implements OrderEvent {}

    /// A change was sent; the old order is still live and can fill.
    ///
    /// @param quantity the new OrderQty in total, what is filled already included
    record ReplaceRequested(OrderId order, long at, Quantity quantity, Terms terms) implements OrderEvent {}

    /// The change stands. ExecType Replaced.
    record Replaced(OrderId order, long at, Quantity quantity, Terms terms) implements OrderEvent {}

    /// The venue did not change it; the old order stands.
    record ReplaceRejected(OrderId order, long at, String text) implements OrderEvent {}

    /// Quantity or prices were changed though nobody asked: a trailing stop took a step, a market-to-limit order
    /// rests, the other leg of a bracket filled. ExecType Restated.
    record Restated(OrderId order, long at, Quantity quantity, Terms terms, String text) implements OrderEvent {}

    /// Its time is over. ExecType Expired.
    record Expired(OrderId order, long at) implements OrderEvent {}

    /// No answer came and none can be assumed; the venue will be asked.
    record Unresolved(OrderId order, long at, String text) implements OrderEvent {}
}
