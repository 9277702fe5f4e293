/// Ticket: one order by hand, or a bracket ([TicketView] shows, [TicketViewModel] decides).
///
/// What is wrong with an order is said beside the field before it can be sent: what can be seen from the text at once,
/// what the gate says once per frame. Sending never blocks. The same ticket changes a working order.
@NullMarked
package tradewind.views.ticket;

import org.jspecify.annotations.NullMarked;
