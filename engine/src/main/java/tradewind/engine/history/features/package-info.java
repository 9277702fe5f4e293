/// Features: named, versioned figures about a market at the end of a bar, as a model takes them in.
///
/// A [Feature] is one formula over the last bars, nothing else; [FeatureCatalogue] has them all. Two evaluators give
/// the same values: [OnlineFeatures] tick by tick while trading, [OfflineFeatures] from the Parquet files of a lake.
/// A feature depends on its `lookback` bars only, so where the history began does not matter, and a formula can look
/// back but never ahead.
///
/// [FeatureStore] keeps values in the lake, [TrainingSet] joins them to labels as of the moment of each, and refuses
/// values that could not have been known then; [Drift] compares what a feature is with what it was.
@NullMarked
package tradewind.engine.history.features;

import org.jspecify.annotations.NullMarked;
