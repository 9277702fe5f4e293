/// Dashboard: a few figures of the session as tiles, each measured here and now
/// ([DashboardView][tradewind.views.dashboard.DashboardView]).
///
/// What was not measured yet is empty and says why. The tiles are of TilesFX, which nobody else here knows.
@NullMarked
package tradewind.views.dashboard;

import org.jspecify.annotations.NullMarked;
