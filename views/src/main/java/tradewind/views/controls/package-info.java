/// Controls: the look of Tradewind as code, and the small controls every panel is built from.
///
/// [Theme] puts one set of sheets on a window and switches it at run time, [Density] says how close things
/// stand; [Palette] hands the same colours to renderers that draw on a Canvas. Then the parts: [Panel] and
/// [PanelHeader], [StatusChip], [ModeBadge], [SegmentBar], [NumberField], [KillSwitchButton], [EmptyState],
/// [ErrorState], [ToastLayer], [Icon], and [Cells] for tables. Nothing here knows an order, a price or the
/// engine: words and numbers arrive as finished text, but for what a control says itself. Style classes are
/// those of the sheets in the resources. Every type belongs to the JavaFX application thread unless it says
/// otherwise.
@NullMarked
package tradewind.views.controls;

import org.jspecify.annotations.NullMarked;
