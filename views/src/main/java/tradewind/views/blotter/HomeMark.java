package tradewind.views.blotter;

import java.util.Optional;
import tradewind.engine.market.Money;

/// A position in the currency of the account line.
///
/// @param openProfit empty if it is not known
/// @param realised empty if it is not known
/// @param rate by which it was converted, such as `1.0832 EUR/USD`; empty if none was needed
/// @param missing there is no rate
record HomeMark(Optional<Money> openProfit, Optional<Money> realised, String rate, boolean missing) {}
