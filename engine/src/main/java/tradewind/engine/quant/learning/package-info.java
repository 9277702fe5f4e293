/// Learning: the deterministic passes of a recurrent network ([Lstm]) and the errors of forecasts ([ForecastErrors]).
@NullMarked
package tradewind.engine.quant.learning;

import org.jspecify.annotations.NullMarked;
