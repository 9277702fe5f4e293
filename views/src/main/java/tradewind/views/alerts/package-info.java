/// Alerts: prices and indicators the trader wants to be told of ([AlertsView] shows, [AlertsViewModel] decides,
/// [AlertDraft]
/// is the one being written).
///
/// Whether a price was reached or a line crossed is found out in the engine; here alerts are written, kept over
/// a restart ([AlertEntry]) and put into words ([AlertWords]). Nothing here can send an order.
@NullMarked
package tradewind.views.alerts;

import org.jspecify.annotations.NullMarked;
