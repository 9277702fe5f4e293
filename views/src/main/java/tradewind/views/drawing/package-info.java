/// Drawings of the trader's own on a chart: lines, levels, boxes, notes, and the rail of tools that make them.
///
/// [DrawingBook][tradewind.views.drawing.DrawingBook] keeps them by instrument for all charts of a desk,
/// [DrawingBoard][tradewind.views.drawing.DrawingBoard] is what one chart has of them. A drawing stands at times and
/// prices; only the [Plot][tradewind.views.drawing.Plot] a chart lends knows pixels. Nothing here knows an order.
@NullMarked
package tradewind.views.drawing;

import org.jspecify.annotations.NullMarked;
