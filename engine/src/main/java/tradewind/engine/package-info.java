/// The trading engine's public face: open a [TradingEngine], [open][TradingEngine#open] a [Session], give it orders
/// through [OrderEntry], look at it through [Session#desk]. Nothing about orders is decided here; what is here besides
/// is
/// the [Watchdog] over every session's kernel, and the rehearsal of the kill switch ([KillDrill]).
///
/// Headless and embeddable: no screen, no injection framework.
@NullMarked
package tradewind.engine;

import org.jspecify.annotations.NullMarked;
