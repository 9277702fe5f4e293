/// Tests of the package of the same name.
@NullMarked
package tradewind.views.watchlist;

import org.jspecify.annotations.NullMarked;
