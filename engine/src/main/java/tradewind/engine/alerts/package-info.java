/// Alerts: prices a trader wants to be told of ([PriceAlert]), watched trade by trade and quote by quote
/// ([AlertBook]), lines of indicators that cross ([StudyAlert]), judged when a bar is complete, and what has become of
/// each ([AlertRow]).
///
/// The book listens beside the kernel, as the market watch does, so nothing that flashes by between two frames or while
/// the window is away is missed, and a replay is judged by its own time. An alert only tells: there is no way from here
/// to an order. Who keeps alerts over a restart, and in which words they are told, is decided elsewhere.
@NullMarked
package tradewind.engine.alerts;

import org.jspecify.annotations.NullMarked;
