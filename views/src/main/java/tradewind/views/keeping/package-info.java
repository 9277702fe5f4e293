/// Keeping: what a trader saved in a panel under a name, such as a preset of the ticket or a set of columns
/// ([NamedEntries][tradewind.views.keeping.NamedEntries]).
///
/// Panels say what they keep; the application says where. No file is touched here.
@NullMarked
package tradewind.views.keeping;

import org.jspecify.annotations.NullMarked;
