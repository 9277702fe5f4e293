/// The trading engine's public face: open a [TradingEngine], [open][TradingEngine#open] a [Session], give it orders
/// through [OrderEntry], look at it through [Session#desk]. No logic lives here.
///
/// Headless and embeddable: no screen, no injection framework.
@NullMarked
package tradewind.engine;

import org.jspecify.annotations.NullMarked;
