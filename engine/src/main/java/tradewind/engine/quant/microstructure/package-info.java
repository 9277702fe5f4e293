/// Microstructure: what a market maker and a watcher of the order flow compute from single events.
///
/// Quotes under inventory risk ([AvellanedaStoikov], [GueantLehalle], [MarketMakingExperiment]), pressure in the book
/// ([OrderFlow]), toxicity ([Vpin]), the place in a queue ([QueuePosition]) and bursts of drift ([DriftBurst]).
/// Positive flow is buying pressure, positive inventory is long. Time is in the unit of the caller's volatility.
@NullMarked
package tradewind.engine.quant.microstructure;

import org.jspecify.annotations.NullMarked;
