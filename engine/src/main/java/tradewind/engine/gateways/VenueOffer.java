package tradewind.engine.gateways;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.TriggerSource;

/// What a venue can be asked to do by itself. What it lacks is worked on the desk where that can be done honestly, and
/// refused where it cannot.
///
/// Lists of orders (brackets, one-cancels-other, one-triggers-other) are always kept by the desk: no venue is asked
/// to link orders.
///
/// @param types order types it takes
/// @param times how long it lets an order live
/// @param triggers prices it can watch for the types with a trigger
/// @param postOnly refuses an order rather than let it take
/// @param reduceOnly shrinks an order with the position
/// @param iceberg shows a part of an order at a time
/// @param hidden shows nothing of an order
public record VenueOffer(
        Set<OrdType> types,
        Set<TimeInForce> times,
        Set<TriggerSource> triggers,
        boolean postOnly,
        boolean reduceOnly,
        boolean iceberg,
        boolean hidden) {
    /// What any venue has: market and limit; day, good till cancelled, immediate or cancel, fill or kill.
    public static final VenueOffer BASIC = new VenueOffer(
            EnumSet.of(OrdType.MARKET, OrdType.LIMIT),
            EnumSet.of(TimeInForce.DAY, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK),
            EnumSet.noneOf(TriggerSource.class),
            false,
            false,
            false,
            false);

    /// Everything there is.
    public static final VenueOffer ALL = new VenueOffer(
            EnumSet.allOf(OrdType.class),
            EnumSet.allOf(TimeInForce.class),
            EnumSet.allOf(TriggerSource.class),
            true,
            true,
            true,
            true);

    public VenueOffer {
        types = frozen(types, OrdType.class);
        times = frozen(times, TimeInForce.class);
        triggers = frozen(triggers, TriggerSource.class);
    }

    private static <E extends Enum<E>> Set<E> frozen(Set<E> set, Class<E> type) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(set);
        return Collections.unmodifiableSet(copy);
    }

    /// The same with stops and stop-limits elected by the last price.
    public VenueOffer withStops() {
        EnumSet<OrdType> more = EnumSet.copyOf(types);
        more.add(OrdType.STOP);
        more.add(OrdType.STOP_LIMIT);
        EnumSet<TriggerSource> watched = EnumSet.of(TriggerSource.LAST);
        watched.addAll(triggers);
        return new VenueOffer(more, times, watched, postOnly, reduceOnly, iceberg, hidden);
    }

    /// Whether the venue watches the order's trigger by itself.
    public boolean triggers(Order order) {
        return types.contains(order.terms().type())
                && triggers.contains(order.handling().triggerSource());
    }

    /// Whether it can show of the order what is to be shown.
    public boolean shows(Handling handling) {
        return (!handling.iceberg() || iceberg) && (!handling.hidden() || hidden);
    }
}
