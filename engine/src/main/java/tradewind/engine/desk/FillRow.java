package tradewind.engine.desk;

import tradewind.engine.market.Money;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;

/// One fill as a table shows it.
///
/// @param order as it stood when it filled
/// @param realised P&L this fill realised before its fee
public record FillRow(Order order, OrderEvent.Filled fill, Money realised) {}
