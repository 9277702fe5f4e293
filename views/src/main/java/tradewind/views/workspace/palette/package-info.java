/// The command palette: everything the desk can do ([Command]), found by a few letters of it ([CommandSearch]), on one
/// card over the window ([CommandPalette]).
@NullMarked
package tradewind.views.workspace.palette;

import org.jspecify.annotations.NullMarked;
