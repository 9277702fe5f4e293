/// Docking: a [layout][tradewind.views.workspace.layout.Layout] on the screen. Which panels there are ([PanelKind]),
/// what one of them is made of ([PanelBody]) and knows of its place ([PanelSeat]), what the trader does with them
/// ([DockingViewModel]), and the tabs, dividers and torn-off windows they are shown in ([Docks]).
///
/// A panel says what it is and nothing here knows what is in it.
@NullMarked
package tradewind.views.workspace.dock;

import org.jspecify.annotations.NullMarked;
