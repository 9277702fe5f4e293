/// Safety: the trading state, the kill switch, and the way out of a halt. In the same place in every mode.
@NullMarked
package tradewind.views.safety;

import org.jspecify.annotations.NullMarked;
