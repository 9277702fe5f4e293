/// The trader's own market data: what there is, day by day ([CoverageView]); bringing more in ([ImportView]); what was
/// not taken and why ([QuarantineView]); versions and where they came from ([VersionsView]); features and their drift
/// ([FeaturesView]); questions ([QueryView]).
///
/// [HistoryView] holds these six; [HistoryViewModel] reads the lake for them on other threads. What the window does
/// for the panel (opening the lake, choosing files, replaying a stretch) comes through [HistoryDesk].
@NullMarked
package tradewind.views.history;

import org.jspecify.annotations.NullMarked;
