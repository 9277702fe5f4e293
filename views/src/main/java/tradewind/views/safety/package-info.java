/// Safety: the trading state, the kill switch with its narrower forms and its rehearsal ([Drill]), the way out of a
/// halt,
/// and what is said after a window stood still. In the same place in every mode.
@NullMarked
package tradewind.views.safety;

import org.jspecify.annotations.NullMarked;
