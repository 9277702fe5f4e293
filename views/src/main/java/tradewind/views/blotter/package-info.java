/// Blotter: what became of every order of a session ([BlotterView] shows, [BlotterViewModel] decides).
///
/// Tabs for working orders, all orders, fills, positions, balances and the log. Rows are drained from the desk once per
/// frame; nothing is sorted, the newest row is the first by its index. [OrderChips] says which face an order status
/// wears, for every panel.
@NullMarked
package tradewind.views.blotter;

import org.jspecify.annotations.NullMarked;
