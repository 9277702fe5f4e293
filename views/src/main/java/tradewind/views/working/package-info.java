/// Working orders of one instrument as lines with a price, moved by chart and ladder alike
/// ([OrderLines][tradewind.views.working.OrderLines]): one order, or with it the list it belongs to
/// ([OrderMove][tradewind.views.working.OrderMove]), from the draft under the hand until the venue has answered.
///
/// No control and no canvas: chart and ladder draw the lines, each in its way. Nothing is sent before the hand lets go,
/// and until the venue agrees the old price is live.
@NullMarked
package tradewind.views.working;

import org.jspecify.annotations.NullMarked;
