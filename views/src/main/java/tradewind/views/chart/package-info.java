/// Chart: candles, volume and indicators of one instrument, with the trader's orders, fills and position on it.
///
/// [ChartView][tradewind.views.chart.ChartView] is the panel. What it shows is decided by types that know no control
/// and are tested without a toolkit: bars by interval and by pixel, the window onto them, price and time ticks, labels
/// of levels, exits pulled out of the position. The lines of the orders themselves and what moves them live next door
/// ([OrderLines][tradewind.views.working.OrderLines]). The plotting library stays inside: none of its types shows in a
/// signature.
@NullMarked
package tradewind.views.chart;

import org.jspecify.annotations.NullMarked;
