package tradewind.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.TriggerSource;

/// What can be entered in a session, and who does it: the venue, this desk in its place, or nobody.
///
/// The gate has the last word on every order ([OrderEntry#preview]); this is for those who offer choices before.
///
/// @param triggers prices the venue can watch by itself; this desk watches the others
/// @param postOnly refuses an order rather than let it take
/// @param iceberg shows a part of an order at a time
/// @param hidden shows nothing of an order
public record OrderOffer(
        Map<OrdType, Where> types,
        Map<TimeInForce, Where> times,
        Set<TriggerSource> triggers,
        boolean postOnly,
        boolean iceberg,
        boolean hidden) {
    /// Who does it.
    public enum Where {
        AT_VENUE,
        /// Worked here: dies if the application dies.
        ON_DESK,
        /// Neither the venue nor this desk: refused.
        NOWHERE
    }

    public OrderOffer {
        types = Map.copyOf(types);
        times = Map.copyOf(times);
        triggers = Set.copyOf(triggers);
    }

    /// Where a venue does everything.
    public static final OrderOffer ALL = of(VenueOffer.ALL);

    static OrderOffer of(VenueOffer venue) {
        Map<OrdType, Where> types = new EnumMap<>(OrdType.class);
        for (OrdType type : OrdType.values()) types.put(type, where(type, venue));
        Map<TimeInForce, Where> times = new EnumMap<>(TimeInForce.class);
        for (TimeInForce time : TimeInForce.values()) times.put(time, where(time, venue));
        return new OrderOffer(types, times, venue.triggers(), venue.postOnly(), venue.iceberg(), venue.hidden());
    }

    private static Where where(OrdType type, VenueOffer venue) {
        if (venue.types().contains(type)) return Where.AT_VENUE;
        if (!type.hasTrigger()) return Where.NOWHERE;
        return venue.types().contains(type.hasLimit() ? OrdType.LIMIT : OrdType.MARKET) ? Where.ON_DESK : Where.NOWHERE;
    }

    private static Where where(TimeInForce time, VenueOffer venue) {
        if (venue.times().contains(time)) return Where.AT_VENUE;
        return time == TimeInForce.GTD ? Where.ON_DESK : Where.NOWHERE;
    }

    public Where type(OrdType type) {
        return types.getOrDefault(type, Where.NOWHERE);
    }

    public Where time(TimeInForce time) {
        return times.getOrDefault(time, Where.NOWHERE);
    }

    /// Where an order of this type waits for its trigger: at the venue only if it has the type and watches the price.
    public Where type(OrdType type, TriggerSource source) {
        Where where = type(type);
        boolean unwatched = type.hasTrigger() && !triggers.contains(source);
        return where == Where.AT_VENUE && unwatched ? Where.ON_DESK : where;
    }
}
