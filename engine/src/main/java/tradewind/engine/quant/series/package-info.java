/// Series: one series, or a pair, over time.
///
/// Filters and hidden states ([LocalLevel], [StateSpace], [GaussianHmm]), unit roots and cointegration
/// ([AugmentedDickeyFuller], [EngleGranger], [Johansen], [MacKinnon]), long memory ([Hurst]), and the discrete wavelet
/// transform ([Wavelet]).
/// Oldest value first; a hole is refused, not filled.
@NullMarked
package tradewind.engine.quant.series;

import org.jspecify.annotations.NullMarked;
