/// Dependence: how series move together. Densities, dependence and tails of [Copula]s.
@NullMarked
package tradewind.engine.quant.dependence;

import org.jspecify.annotations.NullMarked;
