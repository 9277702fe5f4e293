package tradewind.engine.orders;

import java.util.Optional;
import tradewind.engine.market.Price;

/// OrdType (tag 40) together with the prices that type needs.
public sealed interface Terms {
    /// At whatever the market gives.
    record Market() implements Terms {}

    /// At `price` or better.
    record Limit(Price price) implements Terms {}

    /// A market order once the last price reaches `trigger` (StopPx, tag 99).
    record Stop(Price trigger) implements Terms {}

    /// A limit order at `price` once the last price reaches `trigger`.
    record StopLimit(Price trigger, Price price) implements Terms {}

    Terms MARKET = new Market();

    default OrdType type() {
        return switch (this) {
            case Market _ -> OrdType.MARKET;
            case Limit _ -> OrdType.LIMIT;
            case Stop _ -> OrdType.STOP;
            case StopLimit _ -> OrdType.STOP_LIMIT;
        };
    }

    /// Price (tag 44), where the type has one.
    default Optional<Price> limitPrice() {
        return switch (this) {
            case Limit limit -> Optional.of(limit.price());
            case StopLimit stop -> Optional.of(stop.price());
            case Market _, Stop _ -> Optional.empty();
        };
    }

    /// StopPx (tag 99), where the type has one.
    default Optional<Price> triggerPrice() {
        return switch (this) {
            case Stop stop -> Optional.of(stop.trigger());
            case StopLimit stop -> Optional.of(stop.trigger());
            case Market _, Limit _ -> Optional.empty();
        };
    }
}
