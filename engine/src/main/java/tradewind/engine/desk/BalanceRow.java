package tradewind.engine.desk;

import tradewind.engine.market.Money;

/// What the account holds of one currency.
///
/// @param total now
/// @param start when the session began
public record BalanceRow(Money total, Money start) {}
