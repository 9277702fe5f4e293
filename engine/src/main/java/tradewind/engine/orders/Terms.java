package tradewind.engine.orders;

import java.util.Optional;
import tradewind.engine.market.Price;

/// OrdType (tag 40) together with the prices that type needs.
public sealed interface Terms {
    /// At whatever the market gives.
    record Market() implements Terms {}

    /// At `price` or better.
    record Limit(Price price) implements Terms {}

    /// A market order once the market reaches `trigger` (StopPx, tag 99).
    record Stop(Price trigger) implements Terms {}

    /// A limit order at `price` once the market reaches `trigger`.
    record StopLimit(Price trigger, Price price) implements Terms {}

    /// A stop that follows the market at a distance and never steps back from it.
    ///
    /// @param trigger where it stands now; each step is told by [OrderEvent.Restated]
    record TrailingStop(Trail trail, Price trigger) implements Terms {}

    /// A market order once the market comes to `trigger` from the better side: below it for a buy, above for a sell.
    record MarketIfTouched(Price trigger) implements Terms {}

    /// A limit order at `price` once the market comes to `trigger` from the better side.
    record LimitIfTouched(Price trigger, Price price) implements Terms {}

    /// Takes the touch; what is left rests as a limit at the price of the first fill.
    record MarketToLimit() implements Terms {}

    /// Follows the best price of its own side, or the middle, and goes no further than `limit`.
    ///
    /// @param offset PegOffsetValue (tag 211) in price units, added to the reference; zero or towards the own side
    /// @param limit the worst price it may reach (Price, tag 44)
    record Pegged(Peg peg, long offset, Price limit) implements Terms {}

    Terms MARKET = new Market();
    Terms MARKET_TO_LIMIT = new MarketToLimit();

    default OrdType type() {
        return switch (this) {
            // what most orders are comes first, here and wherever orders are judged: cases are tried one by one
            case Limit _ -> OrdType.LIMIT;
            case Market _ -> OrdType.MARKET;
            case Stop _ -> OrdType.STOP;
            case StopLimit _ -> OrdType.STOP_LIMIT;
            case TrailingStop _ -> OrdType.TRAILING_STOP;
            case MarketIfTouched _ -> OrdType.MARKET_IF_TOUCHED;
            case LimitIfTouched _ -> OrdType.LIMIT_IF_TOUCHED;
            case MarketToLimit _ -> OrdType.MARKET_TO_LIMIT;
            case Pegged _ -> OrdType.PEGGED;
        };
    }

    /// Price (tag 44), where the type has one.
    default Optional<Price> limitPrice() {
        return switch (this) {
            case Limit limit -> Optional.of(limit.price());
            case StopLimit stop -> Optional.of(stop.price());
            case LimitIfTouched touched -> Optional.of(touched.price());
            case Pegged pegged -> Optional.of(pegged.limit());
            case Market _, Stop _, TrailingStop _, MarketIfTouched _, MarketToLimit _ -> Optional.empty();
        };
    }

    /// StopPx (tag 99), where the type has one.
    default Optional<Price> triggerPrice() {
        return switch (this) {
            case Stop stop -> Optional.of(stop.trigger());
            case StopLimit stop -> Optional.of(stop.trigger());
            case TrailingStop trailing -> Optional.of(trailing.trigger());
            case MarketIfTouched touched -> Optional.of(touched.trigger());
            case LimitIfTouched touched -> Optional.of(touched.trigger());
            case Market _, Limit _, MarketToLimit _, Pegged _ -> Optional.empty();
        };
    }

    /// What is left to do once the trigger is behind it: a market or a limit order. Types without a trigger stay.
    default Terms afterTrigger() {
        return switch (this) {
            case Stop _, TrailingStop _, MarketIfTouched _ -> MARKET;
            case StopLimit stop -> new Limit(stop.price());
            case LimitIfTouched touched -> new Limit(touched.price());
            case Market _, Limit _, MarketToLimit _, Pegged _ -> this;
        };
    }

    /// Whether the trigger is reached when the market moves towards the order's direction: up for a buy. Of the
    /// types without a trigger it is not asked.
    default boolean triggersWithTheMove() {
        return switch (this) {
            case Stop _, StopLimit _, TrailingStop _ -> true;
            case MarketIfTouched _, LimitIfTouched _, Market _, Limit _, MarketToLimit _, Pegged _ -> false;
        };
    }
}
