/// Layouts: where which panel stands ([Layout]), and everything that can be done to it: split, tab, tear off, close,
/// resize, link.
///
/// Plain values without a toolkit; every change gives a new layout. How a layout is drawn is the next room's business
/// (`dock`), how it is kept is the application's ([LayoutStore]).
@NullMarked
package tradewind.views.workspace.layout;

import org.jspecify.annotations.NullMarked;
