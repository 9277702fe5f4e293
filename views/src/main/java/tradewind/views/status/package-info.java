/// Status: how feed, kernel, journal, venue and the window itself are doing, in one line at the bottom.
@NullMarked
package tradewind.views.status;

import org.jspecify.annotations.NullMarked;
