/// Portfolio: from prices and a trader's limits to weights, from weights to a list of trades, from trades to
/// staged orders.
///
/// A [PriceHistory] with [PortfolioLimits] and [Preferences] makes an [AllocationRequest]; an [Allocator]
/// answers it with an [Allocation]: weights with what they mean and how exactly they solve their problem,
/// or a refusal that names the input. [WalkForward] compares allocators on what they could have known,
/// after costs. [TradePlanner] turns target weights into whole lots within the budget; a [RebalanceRun]
/// holds the orders of a plan until the trader releases them, and says how far the holdings still are from
/// the target.
///
/// The mathematics live in `quant.optimise`. Nothing here sends an order: a [RebalanceRun] only says what
/// is due, and whoever sends it goes through the gate like everyone.
@NullMarked
package tradewind.engine.portfolio;

import org.jspecify.annotations.NullMarked;
