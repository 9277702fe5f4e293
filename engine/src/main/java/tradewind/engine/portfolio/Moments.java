package tradewind.engine.portfolio;

import java.util.List;
import tradewind.engine.quant.optimise.Covariance;

/// What is expected of each instrument and how they vary together, per year, with a word on where it comes
/// from.
@SuppressWarnings("ArrayRecordComponent")
record Moments(double[] expected, Covariance covariance, List<String> notes) {}
