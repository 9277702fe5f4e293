/// Keeping: what a trader saved in a panel under a name, such as a preset of the ticket or a set of columns
/// ([NamedEntries][tradewind.views.keeping.NamedEntries]), what a panel remembers with its
/// place ([PanelMemory][tradewind.views.keeping.PanelMemory]), and what leaves a panel as a file
/// ([ExportFile][tradewind.views.keeping.ExportFile]).
///
/// Panels say what they keep; the application says where. Only an export touches a file, the one the trader chose.
@NullMarked
package tradewind.views.keeping;

import org.jspecify.annotations.NullMarked;
