/// A limit order book on its own: orders meet orders by price and then by time ([LimitOrderBook]).
///
/// Plain numbers only: ids, prices in ticks, quantities in units. It knows no instrument, no account, no fee
/// and no clock, and it never hears of the recorded market; that is the business of the room around it.
/// Single-threaded, deterministic, and without allocation once it has held as many orders and prices at a
/// time before.
@NullMarked
package tradewind.engine.paper.matching;

import org.jspecify.annotations.NullMarked;
