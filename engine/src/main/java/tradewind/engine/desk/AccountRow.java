package tradewind.engine.desk;

import tradewind.engine.market.Money;

/// The account in its home currency, marked at the last prices.
///
/// @param equity cash and everything held at the last price
/// @param dayProfit equity less the equity at the start of the UTC day (or of the session, if later)
/// @param openProfit what closing everything at the last prices would realise before fees
/// @param realised realised since the session began, before fees
/// @param fees since the session began
/// @param exposure sum of the absolute worth of all positions
public record AccountRow(Money equity, Money dayProfit, Money openProfit, Money realised, Money fees, Money exposure) {}
