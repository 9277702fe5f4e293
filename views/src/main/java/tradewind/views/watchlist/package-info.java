/// Watchlist: the instruments a trader looks at, each with its last price, its change and the last day as a line
/// ([WatchlistView][tradewind.views.watchlist.WatchlistView]).
///
/// Only instruments the session knows can be in it. A row sets the instrument of its link group; + and − step a chart
/// through the list.
@NullMarked
package tradewind.views.watchlist;

import org.jspecify.annotations.NullMarked;
