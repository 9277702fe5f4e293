/// Options: a chain, its volatility surface, what a combination pays, and its greeks.
///
/// A session without an option market has no quotes: prices are then worked out from the realised or a typed
/// volatility and say so; a chain from a file is quoted. Nothing here sends an order.
@NullMarked
package tradewind.views.options;

import org.jspecify.annotations.NullMarked;
