/// Tour: a few cards that point at the parts of the desk ([TourOverlay][tradewind.views.tour.TourOverlay]), shown once
/// and found again in the palette and on the page of keys. Nothing under it is blocked: orders, kill switch and
/// panels work while it is open.
@NullMarked
package tradewind.views.tour;

import org.jspecify.annotations.NullMarked;
